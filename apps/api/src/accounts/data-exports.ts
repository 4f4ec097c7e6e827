import { Injectable } from '@nestjs/common';

type Exporter = (accountId: string) => Promise<unknown>;

/** Where each service says what it holds about a person, so that the whole can be handed over (law 09-08 art. 7). */
@Injectable()
export class DataExports {
  private readonly exporters = new Map<string, Exporter>();

  add(name: string, exporter: Exporter): void {
    if (this.exporters.has(name)) throw new Error(`two services export "${name}"`);
    this.exporters.set(name, exporter);
  }

  async of(accountId: string): Promise<Record<string, unknown>> {
    const held: Record<string, unknown> = {};
    for (const [name, exporter] of this.exporters) held[name] = await exporter(accountId);
    return held;
  }
}
