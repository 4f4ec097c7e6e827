import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, outage } from './database/database.js';

const hour = 3_600_000;

/** Throws away what has served its time: each part of the house says what of its own, and after how long. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('housekeeping');
  private readonly rounds = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** A statement that deletes what is too old; it may run in any process, at any hour. */
  add(name: string, sql: string): void {
    this.rounds.set(name, sql);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tidy().catch((error: unknown) => this.complain(error)), hour);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One process at a time does the round; the others skip it. */
  async tidy(): Promise<void> {
    for (const [name, sql] of this.rounds) {
      await this.database.transaction(async (tx) => {
        const [lock] = await tx.query<{ alone: boolean }[]>(`select pg_try_advisory_xact_lock(hashtext($1)) as alone`, [`housekeeping ${name}`]);
        if (lock?.alone) await tx.query(sql);
      });
    }
  }

  private complain(error: unknown): void {
    // A database that is away is told by readiness; the next round does the work.
    if (!outage(error)) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
