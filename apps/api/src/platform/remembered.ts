import { Injectable } from '@nestjs/common';

const usually = 30_000;

/** Spares the database what rarely changes: asked again every half a minute or as told, and at once in the process that changes it. */
@Injectable()
export class Remembered {
  private readonly forgetters: (() => void)[] = [];

  /** The same question, answered from memory while it is fresh. */
  keep<T>(read: () => Promise<T>, keepFor = usually): () => Promise<T> {
    let kept: { answer: Promise<T>; until: number } | undefined;
    this.forgetters.push(() => (kept = undefined));
    return () => {
      if (kept && kept.until > Date.now()) return kept.answer;
      const answer = read();
      const fresh = { answer, until: Date.now() + keepFor };
      kept = fresh;
      // What failed is not remembered.
      answer.catch(() => {
        if (kept === fresh) kept = undefined;
      });
      return answer;
    };
  }

  forget(): void {
    for (const forget of this.forgetters) forget();
  }
}
