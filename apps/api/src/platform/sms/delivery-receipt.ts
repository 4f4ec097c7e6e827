import type { Pdu } from 'smpp';
import type { DeliveryReceipt } from './sms-gateway.js';

const messageTypeBits = 0x3c;
const receiptType = 0x04;

/** SMPP 3.4, 5.2.28: the states that end a message; on its way, accepted and unknown say nothing yet. */
const byState: Record<number, DeliveryReceipt['outcome']> = { 2: 'delivered', 3: 'failed', 4: 'failed', 5: 'failed', 8: 'failed' };
const byWord: Record<string, DeliveryReceipt['outcome']> = { DELIVRD: 'delivered', EXPIRED: 'failed', DELETED: 'failed', UNDELIV: 'failed', REJECTD: 'failed' };

/** Reads the network's word on a message, from its parameters or else from its text (SMPP 3.4, appendix B). */
export function readReceipt(pdu: Pdu): DeliveryReceipt | undefined {
  if (((pdu.esm_class ?? 0) & messageTypeBits) !== receiptType) return undefined;
  const text = (pdu.short_message?.message ?? '').toString();
  const providerMessageId = pdu.receipted_message_id ?? /\bid:(\S+)/i.exec(text)?.[1];
  const outcome = pdu.message_state === undefined ? byWord[/\bstat:([A-Z]+)/i.exec(text)?.[1]?.toUpperCase() ?? ''] : byState[pdu.message_state];
  return providerMessageId && outcome ? { providerMessageId, outcome } : undefined;
}
