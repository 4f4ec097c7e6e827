const DELIVERED = 2;
const RECEIPT = 0x04;

/** The network's word that a phone received the message (SMPP 3.4, appendix B), as deliver_sm fields. */
export function deliveryReceipt(sms: { messageId: string; from: string; to: string; toTon: number; text: string; submittedAt: Date }): Record<string, unknown> {
  const done = new Date();
  return {
    source_addr: sms.to,
    source_addr_ton: sms.toTon,
    destination_addr: sms.from,
    esm_class: RECEIPT,
    data_coding: 0,
    short_message:
      `id:${sms.messageId} sub:001 dlvrd:001 submit date:${minute(sms.submittedAt)} done date:${minute(done)} ` +
      // Letters outside GSM 03.38 would not survive here; the field is for information only.
      `stat:DELIVRD err:000 text:${sms.text.slice(0, 20).replace(/[^\x20-\x7e]/g, '?')}`,
    receipted_message_id: sms.messageId,
    message_state: DELIVERED,
  };
}

function minute(instant: Date): string {
  return instant.toISOString().slice(2, 16).replace(/\D/g, '');
}
