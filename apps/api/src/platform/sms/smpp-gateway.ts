import { createHash } from 'node:crypto';
import type { Pdu } from 'smpp';
import { CarrierTrouble, type HandOver, PermanentRefusal } from '../queue/carrier.js';
import { readReceipt } from './delivery-receipt.js';
import { type DeliveryReceipt, type Sms, SmsGateway } from './sms-gateway.js';
import { smsParts } from './sms-parts.js';
import { SmppLink } from './smpp-link.js';

/** SMPP 3.4, 5.1.3: wrong length, destination, its type or plan, and "permanent error of the receiver". */
const permanent = new Set([0x01, 0x0b, 0x50, 0x51, 0x65]);
/** For all parts of a message together: shorter than its lease. */
const sendMillis = 25_000;
const alphanumeric = { ton: 5, npi: 0 };
const international = { ton: 1, npi: 1 };
const shortCode = { ton: 3, npi: 0 };

/** Hands SMS to the SMS centre of an operator over SMPP 3.4. */
export class SmppGateway extends SmsGateway {
  private readonly link: SmppLink;
  private readonly underWay = new Set<string>();
  private listener: (receipt: DeliveryReceipt) => Promise<void> = async () => undefined;

  constructor(url: string, enquireMillis?: number) {
    super();
    const events = { bound: () => this.turn('up'), lost: () => this.turn('down'), trouble: (reason: string) => this.complain(reason), delivered: (pdu: Pdu) => this.received(pdu) };
    this.link = new SmppLink(new URL(url), events, enquireMillis);
  }

  override onReceipt(listener: (receipt: DeliveryReceipt) => Promise<void>): void {
    this.listener = listener;
  }

  override async send(sms: Sms): Promise<HandOver> {
    // The same over all tries: the network, or the phone, recognises a part that comes twice.
    const mark = createHash('sha256').update(sms.id).digest();
    let joint = mark.readUInt8(2);
    // Two long messages on their way to one phone must not be joined with each other.
    while (this.underWay.has(`${sms.to} ${joint}`)) joint = (joint + 1) % 256;
    const slot = `${sms.to} ${joint}`;
    this.underWay.add(slot);
    try {
      return await this.submit(sms, mark.readUInt16BE(0), joint);
    } finally {
      this.underWay.delete(slot);
    }
  }

  async close(): Promise<void> {
    this.link.close();
  }

  /** Sends the parts one after the other; the message is known by the name of its last. */
  private async submit(sms: Sms, mark: number, joint: number): Promise<HandOver> {
    const { encoding, parts } = smsParts(sms.text);
    const until = performance.now() + sendMillis;
    let name = '';
    for (const [index, message] of parts.entries()) {
      const fields = {
        ...source(sms.sender),
        dest_addr_ton: international.ton,
        dest_addr_npi: international.npi,
        destination_addr: sms.to.replace('+', ''),
        data_coding: encoding === 'gsm' ? 0 : 8,
        registered_delivery: index === parts.length - 1 ? 1 : 0,
        user_message_reference: mark,
        short_message: parts.length === 1 ? { message } : { udh: Buffer.from([5, 0, 3, joint, parts.length, index + 1]), message },
      };
      const answer = await this.link.request('submit_sm', fields, until - performance.now());
      judge(answer);
      name = answer.message_id ?? '';
    }
    return { providerMessageId: name, parts: parts.length };
  }

  private async received(pdu: Pdu): Promise<void> {
    const receipt = readReceipt(pdu);
    if (receipt) await this.listener(receipt);
  }
}

function source(sender: string): Record<string, unknown> {
  const digits = sender.replace('+', '');
  const { ton, npi } = !/^\d+$/.test(digits) ? alphanumeric : digits.length > 8 ? international : shortCode;
  return { source_addr_ton: ton, source_addr_npi: npi, source_addr: digits };
}

function judge({ command_status: status }: Pdu): void {
  if (status === 0) return;
  const words = `submit_sm 0x${status.toString(16).padStart(2, '0')}`;
  throw permanent.has(status) ? new PermanentRefusal(words) : new CarrierTrouble(words);
}
