import { Carrier } from '../queue/carrier.js';

/** An iCalendar object and what it asks of the calendar that reads it (RFC 5546). */
export interface CalendarMessage {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/** An e-mail to one person. The id stays the same over all tries, so that the network can recognise a copy. */
export interface Mail {
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
  html: string;
  /** What the person's own calendar is told: a visit, a change of it, or that it is off. */
  calendar?: CalendarMessage;
}

/** Where e-mails are handed over. */
export abstract class MailGateway extends Carrier<Mail> {}
