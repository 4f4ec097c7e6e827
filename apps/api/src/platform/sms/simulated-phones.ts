import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type HandOver, PermanentRefusal } from '../queue/carrier.js';
import type { DeliveryReceipt, Sms } from './sms-gateway.js';
import { smsParts } from './sms-parts.js';
import { simulated } from './sms-settings.js';

const receiptMillis = 1_000;
const slowMillis = 30_000;

type Outcome = 'delivered' | 'failed' | 'slow';

/** Of a block that the national numbering plan gives to nobody. */
const phones: Record<string, Outcome> = { '+212799000001': 'delivered', '+212799000002': 'failed', '+212799000003': 'slow' };

/** Phones that exist only for trials of the whole way: nothing is sent, and each has its own fate. */
export class SimulatedPhones {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly allowed: boolean,
    private readonly tell: (receipt: DeliveryReceipt) => Promise<void>,
  ) {}

  knows(phone: string): boolean {
    return Object.hasOwn(phones, phone);
  }

  async send(sms: Sms): Promise<HandOver> {
    if (!this.allowed) throw new PermanentRefusal('a simulated number');
    const outcome = phones[sms.to];
    if (outcome === 'slow') await pause(slowMillis / 3, undefined, { ref: false });
    const handOver = { providerMessageId: randomUUID(), provider: simulated, parts: smsParts(sms.text).parts.length, cost: 0 };
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.tell({ providerMessageId: handOver.providerMessageId, provider: simulated, outcome: outcome === 'failed' ? 'failed' : 'delivered' }).catch(() => undefined);
    }, outcome === 'slow' ? slowMillis : receiptMillis).unref();
    this.timers.add(timer);
    return handOver;
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
