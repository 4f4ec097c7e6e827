import { createTransport } from 'nodemailer';
import { CarrierTrouble, type HandOver, PermanentRefusal, type ProviderState } from '../queue/carrier.js';
import { Circuit } from '../queue/circuit.js';
import { type Mail, MailGateway } from './mail-gateway.js';

export interface SmtpOptions {
  url: string;
  /** `Name <address>`. */
  from: string;
  connections: number;
  /** Shorter than the lease of a message: a server that answers a byte a second must not hold one for ever. */
  sendMillis?: number;
  probeMillis?: number;
  /** Signs what is sent in the name of the domain (RFC 6376). */
  dkim?: { domainName: string; keySelector: string; privateKey: string };
}

/** Hands e-mails to the SMTP server of the province. */
export class SmtpGateway extends MailGateway {
  private readonly transport;
  private readonly domain: string;
  private readonly sending = new Set<AbortController>();
  private readonly circuit = new Circuit();
  private probe: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: SmtpOptions) {
    super();
    this.domain = /@([^\s<>@]+?)>?\s*$/.exec(options.from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      url: options.url,
      pool: true,
      maxConnections: options.connections,
      // Only a message of which not a byte was sent goes back into the pool; every other try is ours to count.
      maxRequeues: 1,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
      tls: { minVersion: 'TLSv1.2' },
      ...(options.dkim ? { dkim: options.dkim } : {}),
    });
    void this.ask();
  }

  async send(mail: Mail): Promise<HandOver> {
    // A second recipient or header must not be smuggled in by an address.
    if (!/^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+$/u.test(mail.to)) throw new PermanentRefusal('not an e-mail address');
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), this.options.sendMillis ?? 25_000);
    this.sending.add(patience);
    try {
      const { messageId } = await this.transport.sendMail({
        from: this.options.from,
        to: { name: '', address: mail.to },
        subject: mail.subject.replace(/\p{Cc}+/gu, ' ').trim(),
        text: mail.text,
        html: mail.html,
        ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: 'appointment.ics' } } : {}),
        messageId: `<${mail.id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': mail.language },
        signal: patience.signal,
      });
      this.turn('up');
      this.circuit.went();
      return { providerMessageId: messageId, provider: 'smtp' };
    } catch (error) {
      const judged = this.judge(error as SmtpError);
      if (judged instanceof CarrierTrouble) this.circuit.failed(judged.message);
      throw judged;
    } finally {
      clearTimeout(timer);
      this.sending.delete(patience);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.probe);
    for (const patience of this.sending) patience.abort();
    this.transport.close();
  }

  override providers(): ProviderState[] {
    return [this.circuit.of('smtp', this)];
  }

  /** A refusal of this message is told from trouble with the server, which may pass. */
  private judge(error: SmtpError): Error {
    const { responseCode = 0 } = error;
    const words = wordsOf(error);
    if (responseCode === 0 || responseCode === 421 || error.code === 'EAUTH') this.lost();
    // A sender that is refused is a fault of our settings, not of the citizen's address.
    const aboutMessage = error.code === 'EMESSAGE' || (error.code === 'EENVELOPE' && error.command !== 'MAIL FROM');
    return aboutMessage && responseCode >= 500 ? new PermanentRefusal(words) : new CarrierTrouble(words);
  }

  private lost(): void {
    this.turn('down');
    if (this.closed || this.probe) return;
    this.probe = setTimeout(() => void this.ask(), this.options.probeMillis ?? 5_000);
  }

  private async ask(): Promise<void> {
    this.probe = undefined;
    try {
      await this.transport.verify();
      this.turn('up');
    } catch (error) {
      this.complain(wordsOf(error as SmtpError));
      this.lost();
    }
  }
}

/** The codes of an error: its text may hold an address. */
function wordsOf({ name, code, responseCode, response }: SmtpError): string {
  return [name === 'AbortError' ? 'timeout' : (code ?? 'smtp'), responseCode, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0]].filter(Boolean).join(' ');
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}
