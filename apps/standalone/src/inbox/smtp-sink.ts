import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';
import type { MessageAttachment } from './message.ts';

const LARGEST_MAIL = 25 * 1024 * 1024;

export interface SmtpSink {
  url: string;
  close(): Promise<void>;
}

/** The post office of the demonstration: takes every e-mail, delivers it to the inbox page. */
export async function startSmtpSink(mailbox: Mailbox, port = 0): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    closeTimeout: 1000,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'nafida' }),
    onData: async (stream, session, callback) => {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      const outcome = await keep(stream, recipients, mailbox).catch((error: unknown) => new Error('unreadable message', { cause: error }));
      if (outcome instanceof Error) callback(outcome);
      else callback(null, `OK queued as ${outcome}`);
    },
  });
  // A client that hangs up in the middle is the client's affair.
  server.on('error', () => undefined);
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function keep(stream: Readable, recipients: string[], mailbox: Mailbox): Promise<string> {
  const mail = await PostalMime.parse(await buffer(stream), { attachmentEncoding: 'arraybuffer' });
  const receivedAt = new Date().toISOString();
  const id = randomUUID();
  recipients.forEach((to, index) => {
    mailbox.add({
      id: index === 0 ? id : `${id}-${index}`,
      channel: 'email',
      to,
      from: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      text: (mail.text ?? readable(mail.html ?? '')).trim(),
      receivedAt,
      ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
      ...(mail.html === undefined ? {} : { html: mail.html }),
      ...(mail.attachments.length === 0 ? {} : { attachments: mail.attachments.map(toAttachment) }),
    });
  });
  return id;
}

function toAttachment(attachment: Attachment): MessageAttachment {
  const content = Buffer.from(attachment.content as ArrayBuffer);
  return {
    name: attachment.filename ?? 'document',
    mimeType: attachment.mimeType,
    size: content.length,
    contentBase64: content.toString('base64'),
  };
}

function readable(html: string): string {
  return html
    .replace(/<(style|script|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
    .replace(/\n\s*\n+/g, '\n\n');
}
