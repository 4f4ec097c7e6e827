import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { parallel } from './carriers.js';
import { Delivery } from './delivery.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { type Channel, channels } from '../notification-rules.js';
import { Senders } from './senders.js';

/** How long a message must have been due before this process takes it: not at all, or a moment where a queue is to be faster. */
export const GRACE_SECONDS = Symbol('GraceSeconds');

const sweepMillis = 2_000;

/** Sends what the outbox holds: at once when woken, and every two seconds whatever has stayed due. */
@Injectable()
export class OutboxDrain extends Senders implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('notifications');
  private readonly inFlight: Record<Channel, number> = { email: 0, sms: 0 };
  private readonly looking = new Set<Channel>();
  private readonly again = new Set<Channel>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly delivery: Delivery,
    private readonly ledger: DeliveryLedger,
    @Inject(GRACE_SECONDS) private readonly grace: number,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.sweep(), sweepMillis);
    this.sweep();
  }

  beforeApplicationShutdown(): void {
    this.closed = true;
    clearInterval(this.timer);
  }

  override wake(letters: readonly { channel: Channel }[]): void {
    for (const channel of new Set(letters.map((letter) => letter.channel))) void this.look(channel);
  }

  private sweep(): void {
    for (const channel of channels) void this.look(channel);
  }

  private async look(channel: Channel): Promise<void> {
    const free = parallel - this.inFlight[channel];
    if (this.closed || free <= 0 || !this.delivery.open.includes(channel)) return;
    if (this.looking.has(channel)) {
      // What was committed after the look began is not in it.
      this.again.add(channel);
      return;
    }
    this.looking.add(channel);
    try {
      const taken = await this.ledger.takeDue(channel, free, this.grace);
      for (const one of taken) void this.carry(one);
    } catch (error) {
      this.log.warn(`the outbox could not be read: ${error instanceof Error ? error.name : 'error'}`);
    } finally {
      this.looking.delete(channel);
    }
    if (this.again.delete(channel)) void this.look(channel);
  }

  private async carry(one: Parameters<Delivery['carry']>[0]): Promise<void> {
    this.inFlight[one.channel]++;
    await this.delivery.carry(one);
    this.inFlight[one.channel]--;
    void this.look(one.channel);
  }
}
