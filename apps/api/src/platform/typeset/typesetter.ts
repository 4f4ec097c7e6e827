import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { allInReadingOrder } from './reading-order.js';

/** A page that could not be set: the template has a mistake, or the faces lack a letter of the text. */
export class TypesetError extends Error {}

interface Job {
  template: string;
  data: string;
  done: (pdf: Buffer) => void;
  failed: (error: Error) => void;
}

type Answer = { id: number; pdf: Uint8Array } | { id: number; failure: string };

const patience = 20_000;
// The tests run the sources, everything else what was built from them.
const program = new URL(import.meta.url.endsWith('.ts') ? './typeset-worker.ts' : './typeset-worker.js', import.meta.url);

/** Sets documents from the templates in `templates/`: PDF/A-2a, tagged, dated by what it is given and nothing else. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private worker: Worker | undefined;
  private readonly waiting: Job[] = [];
  private current: { id: number; job: Job; timer: NodeJS.Timeout } | undefined;
  private last = 0;

  /** One page at a time, in the order in which they were asked for. */
  typeset(template: string, data: object): Promise<Buffer> {
    return new Promise<Buffer>((done, failed) => {
      this.waiting.push({ template, data: JSON.stringify(allInReadingOrder(data)), done, failed });
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private next(): void {
    const job = this.current ? undefined : this.waiting.shift();
    if (!job) return;
    const id = (this.last += 1);
    this.current = { id, job, timer: setTimeout(() => this.giveUp(new TypesetError(`${job.template}: no page within ${patience} ms`)), patience) };
    const worker = this.thread();
    worker.ref();
    worker.postMessage({ id, template: job.template, data: job.data }, []);
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(program);
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', (error) => this.giveUp(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.worker === worker && this.giveUp(new TypesetError('the typesetter stopped')));
    this.worker = worker;
    return worker;
  }

  private settle(answer: Answer): void {
    if (this.current?.id !== answer.id) return;
    const { job } = this.release();
    if ('pdf' in answer) job.done(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else job.failed(new TypesetError(answer.failure));
    this.next();
  }

  /** Ends a thread that failed; the next page starts another. */
  private giveUp(error: Error): void {
    const worker = this.worker;
    this.worker = undefined;
    void worker?.terminate();
    if (this.current) this.release().job.failed(error);
    this.next();
  }

  private release(): { job: Job } {
    const { current } = this;
    if (!current) throw new Error('nothing is being set');
    clearTimeout(current.timer);
    this.current = undefined;
    // An idle thread keeps no process alive.
    this.worker?.unref();
    return current;
  }
}
