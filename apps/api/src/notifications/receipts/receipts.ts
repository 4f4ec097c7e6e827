import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DeliveryReceipt } from '../../platform/sms/sms-gateway.js';
import { DeliveryLedger } from '../delivery/delivery-ledger.js';

/** A receipt may overtake the writing down of its own message. */
const waits = [0, 500, 2_000];

/** Takes what providers say later of what they took. Late, twice, out of order, of a message nobody knows: all of that is borne. */
@Injectable()
export class Receipts {
  constructor(private readonly ledger: DeliveryLedger) {}

  async take(receipt: DeliveryReceipt): Promise<void> {
    for (const wait of waits) {
      await pause(wait, undefined, { ref: false });
      if (await this.ledger.receive(receipt)) return;
    }
  }
}
