import { Mailbox } from './mailbox.ts';
import type { InboxMessage } from './message.ts';
import { startSmsc } from './smsc.ts';
import { startSmtpSink } from './smtp-sink.ts';
import { startInboxSite } from './inbox-site.ts';

/** Where the inbox answers; a port of 0 or none means a free one. */
export interface InboxOptions {
  httpPort: number;
  httpHost?: string;
  smtpPort?: number;
  smppPort?: number;
  smppPassword?: string;
  /** The journal that keeps the messages over a restart; none means memory only. */
  file?: string;
  /** Which networks it plays; one that is real elsewhere is left out. */
  channels?: ('sms' | 'email')[];
}

/** The demo inbox at work: what was sent, to whom, on which channel. */
export interface Inbox {
  smtpUrl: string;
  smppUrl: string;
  httpUrl: string;
  messages(to?: string): InboxMessage[];
  close(): Promise<void>;
}

/** Plays the mail and mobile networks of the demonstration and shows what they carried. */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const mailbox = new Mailbox(options.file);
  const channels = options.channels ?? ['sms', 'email'];
  const smtp = channels.includes('email') ? await startSmtpSink(mailbox, options.smtpPort) : undefined;
  const smsc = channels.includes('sms') ? await startSmsc(mailbox, options.smppPort, options.smppPassword) : undefined;
  const site = await startInboxSite(mailbox, options.httpPort, options.httpHost);
  return {
    smtpUrl: smtp?.url ?? '',
    smppUrl: smsc?.url ?? '',
    httpUrl: site.url,
    messages: (to) => mailbox.list(to),
    close: async () => {
      await Promise.all([site.close(), smtp?.close(), smsc?.close()]);
      await mailbox.close();
    },
  };
}
