import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, outage } from '../../platform/database/database.js';
import { Sealer } from '../../platform/sealed.js';
import { sealTrail } from './audit-chain.js';

const every = 5_000;

/** Puts the audit trail into its chain beside the work, so that nobody who reads a case waits for the link before. */
@Injectable()
export class AuditSealing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('audit');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => sealTrail(this.database, this.sealer)).catch((error: unknown) => this.complain(error));
    }, every);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private complain(error: unknown): void {
    if (!outage(error)) this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
