import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, outage } from './database/database.js';

const hour = 3_600_000;

/** What is done without anybody asking, each hour: each part of the house says what of its own has served its time, or is due. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('housekeeping');
  private readonly rounds = new Map<string, string | (() => Promise<void>)>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** A statement that deletes what is too old, run by one process at a time; or a round that several may go at once. Both at any hour. */
  add(name: string, round: string | (() => Promise<void>)): void {
    this.rounds.set(name, round);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tidy(), hour);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A round that fails holds up no other. */
  async tidy(): Promise<void> {
    for (const [name, round] of this.rounds) {
      await (typeof round === 'string' ? this.sweep(name, round) : round()).catch((error: unknown) => this.complain(error));
    }
  }

  /** One process at a time; the others skip it. */
  private async sweep(name: string, sql: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ alone: boolean }[]>(`select pg_try_advisory_xact_lock(hashtext($1)) as alone`, [`housekeeping ${name}`]);
      if (lock?.alone) await tx.query(sql);
    });
  }

  private complain(error: unknown): void {
    // A database that is away is told by readiness; the next round does the work.
    if (!outage(error)) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
