import { Carrier } from '../queue/carrier.js';

/** An SMS to one mobile phone (E.164). The id stays the same over all tries. */
export interface Sms {
  id: string;
  to: string;
  text: string;
  sender: string;
}

/** What the network says later about a message it took. */
export interface DeliveryReceipt {
  providerMessageId: string;
  /** Whose name for the message that is, where there are several providers. */
  provider?: string;
  outcome: 'delivered' | 'failed';
}

/** Where SMS are handed over. */
export abstract class SmsGateway extends Carrier<Sms> {
  /** The network repeats a receipt until the listener has kept it. */
  abstract onReceipt(listener: (receipt: DeliveryReceipt) => Promise<void>): void;
}
