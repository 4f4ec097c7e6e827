/** A paper joined to an e-mail: an appointment for the calendar, a certificate. */
export interface MessageAttachment {
  name: string;
  mimeType: string;
  size: number;
  contentBase64: string;
}

/** What reached one person on one channel, as the demo inbox keeps and answers it. */
export interface InboxMessage {
  id: string;
  channel: 'sms' | 'email';
  to: string;
  from: string;
  subject: string;
  text: string;
  receivedAt: string;
  /** The sender's own mark: Message-ID of an e-mail, user_message_reference of an SMS. */
  messageId?: string;
  html?: string;
  parts?: number;
  attachments?: MessageAttachment[];
}
