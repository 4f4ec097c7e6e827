import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { maximumTries, pauseAfter } from '../../platform/queue/back-off.js';
import { CarrierTrouble, type HandOver, PermanentRefusal } from '../../platform/queue/carrier.js';
import { Sealer } from '../../platform/sealed.js';
import { Receipts } from '../receipts/receipts.js';
import { Carriers } from './carriers.js';
import { DeliveryLedger, type Taken } from './delivery-ledger.js';
import type { Channel } from '../notification-rules.js';
import { type Content, mailOf, smsOf } from '../notification-texts.js';
import { Wordings } from '../templates/wordings.js';

const goodbyeMillis = 5_000;

/** Hands one notification over to its carrier, and writes down how that went. */
@Injectable()
export class Delivery implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('notifications');
  private readonly under = new Set<Promise<void>>();
  private closing = false;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly sealer: Sealer,
    private readonly carriers: Carriers,
    private readonly receipts: Receipts,
    private readonly wordings: Wordings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smsSender'>,
  ) {}

  onModuleInit(): void {
    this.carriers.sms?.onReceipt((receipt) => this.receipts.take(receipt));
    for (const channel of this.open) {
      this.carriers.of(channel)?.onRecovery(() => void this.ledger.hurry(channel).catch(() => this.log.warn(`the ${channel} outbox could not be hurried`)));
    }
  }

  /** The channels whose carrier is configured; the others keep their messages until it is. */
  get open(): Channel[] {
    if (this.closing) return [];
    return (['email', 'sms'] as const).filter((channel) => this.carriers.of(channel) !== null);
  }

  /** Sends this one if it is due and nobody else has it. */
  async deliver(id: string): Promise<void> {
    const taken = await this.ledger.take(id, this.open);
    if (taken) await this.carry(taken);
  }

  /** Sends what this process has taken. Never fails: how it went stands in the outbox. */
  carry(taken: Taken): Promise<void> {
    const work = this.attempt(taken).catch((error: unknown) => {
      // The lease ends, and somebody tries again.
      this.log.error(`notification ${taken.id} could not be written down: ${nameOf(error)}`);
    });
    this.under.add(work);
    return work.finally(() => this.under.delete(work));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.race([Promise.all(this.under), pause(goodbyeMillis, undefined, { ref: false })]);
    await Promise.all([this.carriers.mail?.close(), this.carriers.sms?.close()]);
    // What a closing carrier let go is put back while the database is still there.
    await Promise.race([Promise.all(this.under), pause(1_000, undefined, { ref: false })]);
  }

  private async attempt(taken: Taken): Promise<void> {
    if (await this.ledger.putOff(taken)) return;
    // What is kept of it; one that cannot even be opened fails like any other.
    let rest = taken.content;
    try {
      const content = JSON.parse(this.sealer.open(taken.content)) as Content;
      if (taken.secret) rest = this.sealer.seal(JSON.stringify({ variables: content.variables }));
      // One that took its process with it every time is set aside like any other.
      if (taken.tries > maximumTries) throw new CarrierTrouble('never finished');
      const handOver = await this.send(taken, content);
      await this.persist(() => this.ledger.handedOver(taken, handOver, rest));
    } catch (error) {
      if (error instanceof NotWritten) throw error.cause;
      const reason = error instanceof PermanentRefusal || error instanceof CarrierTrouble ? error.message : nameOf(error);
      const seconds = pauseAfter(taken.tries);
      this.log.warn(`notification ${taken.id} (${taken.channel}, try ${taken.tries}): ${reason}`);
      if (error instanceof PermanentRefusal) await this.ledger.giveUp(taken, 'failed', rest, reason);
      else if (seconds === undefined) await this.ledger.giveUp(taken, 'technical_failure', rest, reason);
      else await this.ledger.postpone(taken, seconds, reason);
    }
  }

  private async send(taken: Taken, content: Content): Promise<HandOver> {
    const { id, event, locale } = taken;
    const to = this.sealer.open(taken.recipient);
    await this.carriers.turn(taken.channel);
    const { mail, sms } = this.carriers;
    const own = await this.wordings.of(event, locale);
    const handOver = taken.channel === 'email' ? mail?.send({ id, to, ...mailOf(event, locale, content, own) }) : sms?.send({ id, to, text: smsOf(event, locale, content, own), sender: this.config.smsSender });
    if (handOver === undefined) throw new CarrierTrouble('not configured');
    return handOver;
  }

  /** A message that was taken over must not be sent again because the database was away for a moment. */
  private async persist(write: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await write();
      } catch (error) {
        if (tries === 5 || this.closing) throw new NotWritten('', { cause: error });
        await pause(1_000 * tries);
      }
    }
  }
}

class NotWritten extends Error {}

/** Only the kind of an unforeseen error: its words may hold a person's data. */
function nameOf(error: unknown): string {
  const code = (error as { code?: string } | null)?.code;
  return `${error instanceof Error ? error.name : 'error'}${code ? ` ${code}` : ''}`;
}
