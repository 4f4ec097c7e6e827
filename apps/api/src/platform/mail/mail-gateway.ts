import { Carrier } from '../queue/carrier.js';

/** An e-mail to one person. The id stays the same over all tries, so that the network can recognise a copy. */
export interface Mail {
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
  html: string;
}

/** Where e-mails are handed over. */
export abstract class MailGateway extends Carrier<Mail> {}
