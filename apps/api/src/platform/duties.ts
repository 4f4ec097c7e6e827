import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, outage } from './database/database.js';

/** Work that returns by itself. */
export type Duty = { name: string; everySeconds: number } & (
  | {
      /** Done in parts by one process at a time: each part in a transaction of its own, true while more is left. */
      part(tx: EntityManager): Promise<boolean>;
    }
  | {
      /** Several processes may go round at once. */
      round(): Promise<unknown>;
    }
);

export const hourly = 3600;

/** Does what nobody asks for, in every process at its hour. */
@Injectable()
export class Duties implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('duties');
  private readonly duties = new Map<string, Duty>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();
  private closed = false;

  constructor(private readonly database: Database) {}

  add(duty: Duty): void {
    this.duties.set(duty.name, duty);
  }

  /** What has served its time, by the statement that takes it away. */
  tidy(name: string, sql: string): void {
    this.add({ name, everySeconds: hourly, part: async (tx) => (await tx.query(sql), false) });
  }

  onApplicationBootstrap(): void {
    for (const [everySeconds, duties] of Map.groupBy(this.duties.values(), (duty) => duty.everySeconds)) {
      const timer = setInterval(() => void this.performEach(duties), everySeconds * 1000);
      timer.unref();
      this.timers.push(timer);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running.values());
  }

  /** A round of one duty; a round that is under way in this process is waited for. */
  async perform(name: string): Promise<void> {
    const running = this.running.get(name);
    if (running) return running;
    const round = this.round(name).finally(() => this.running.delete(name));
    this.running.set(name, round);
    return round;
  }

  /** One after the other; one that fails holds up no other. */
  private async performEach(duties: readonly Duty[]): Promise<void> {
    for (const { name } of duties) await this.perform(name).catch((error: unknown) => this.complain(error));
  }

  private async round(name: string): Promise<void> {
    const duty = this.duties.get(name);
    if (!duty) throw new Error(`there is no duty ${name}`);
    if (this.closed) return;
    if ('round' in duty) return void (await duty.round());
    for (let more = true; more && !this.closed; ) {
      more = await this.database.transaction(async (tx) => {
        const [lock] = await tx.query<{ alone: boolean }[]>('select pg_try_advisory_xact_lock(hashtext($1)) as alone', [`duty ${name}`]);
        return lock?.alone === true && (await duty.part(tx));
      });
    }
  }

  private complain(error: unknown): void {
    // A database that is away is told by readiness; the next round does the work.
    if (!outage(error)) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
