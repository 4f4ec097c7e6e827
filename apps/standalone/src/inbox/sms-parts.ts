import type { MessageContent, Pdu } from 'smpp';

const PATIENCE_MS = 60_000;

/** A text as the phone shows it, and in how many messages the network carried it. */
export interface WholeSms {
  text: string;
  parts: number;
}

interface Place {
  reference: number;
  total: number;
  position: number;
}

interface Pending {
  texts: (string | undefined)[];
  timer: NodeJS.Timeout;
}

/** Puts a long SMS together again, as a phone does, from parts that may arrive in any order. */
export class SmsParts {
  readonly #pending = new Map<string, Pending>();
  readonly #patience: number;

  constructor(patienceMs: number = PATIENCE_MS) {
    this.#patience = patienceMs;
  }

  accept(pdu: Pdu, show: (sms: WholeSms) => void): void {
    const content = contentOf(pdu);
    const place = placeOf(pdu, content);
    const text = content.message.toString();
    if (place === undefined || place.total < 2) {
      show({ text, parts: 1 });
      return;
    }
    const key = `${pdu.source_addr}|${pdu.destination_addr}|${place.reference}|${place.total}`;
    const pending = this.#pending.get(key) ?? this.#open(key, place.total, show);
    pending.texts[place.position - 1] = text;
    if (pending.texts.every((part) => part !== undefined)) this.#finish(key, show);
  }

  /** Forgets the long messages that are not complete. */
  close(): void {
    for (const pending of this.#pending.values()) clearTimeout(pending.timer);
    this.#pending.clear();
  }

  #open(key: string, total: number, show: (sms: WholeSms) => void): Pending {
    // A lost part must not hide the others: a phone shows what it has.
    const timer = setTimeout(() => this.#finish(key, show), this.#patience).unref();
    const pending: Pending = { texts: Array.from({ length: total }), timer };
    this.#pending.set(key, pending);
    return pending;
  }

  #finish(key: string, show: (sms: WholeSms) => void): void {
    const pending = this.#pending.get(key);
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    this.#pending.delete(key);
    show({ text: pending.texts.map((part) => part ?? ' […] ').join(''), parts: pending.texts.length });
  }
}

function contentOf(pdu: Pdu): MessageContent {
  const short = pdu.short_message;
  if (pdu.message_payload !== undefined && (short === undefined || short.message.length === 0)) return pdu.message_payload;
  return short ?? { message: '' };
}

function placeOf(pdu: Pdu, content: MessageContent): Place | undefined {
  for (const element of content.udh ?? []) {
    // 3GPP TS 23.040, 9.2.3.24: 00 is concatenation with a reference of 8 bits, 08 of 16 bits.
    if (element[0] === 0x00 && element.length >= 5) return place(element.readUInt8(2), element.readUInt8(3), element.readUInt8(4));
    if (element[0] === 0x08 && element.length >= 6) return place(element.readUInt16BE(2), element.readUInt8(4), element.readUInt8(5));
  }
  const { sar_msg_ref_num: reference, sar_total_segments: total, sar_segment_seqnum: position } = pdu;
  if (reference === undefined || total === undefined || position === undefined) return undefined;
  return place(reference, total, position);
}

function place(reference: number, total: number, position: number): Place | undefined {
  return position >= 1 && position <= total ? { reference, total, position } : undefined;
}
