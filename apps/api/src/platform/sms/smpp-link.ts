import smpp, { type Pdu, type Session } from 'smpp';
import { CarrierTrouble, Unanswered } from '../queue/carrier.js';

const bindMillis = 8_000;
const firstPause = 500;
const longestPause = 10_000;
/** ESME_RX_T_APPN: "not now", upon which the centre brings the receipt again. */
const notNow = 0x64;

export interface LinkEvents {
  bound(): void;
  lost(): void;
  /** Why the centre could not be reached, or did not let us in. */
  trouble(reason: string): void;
  delivered(pdu: Pdu): Promise<void>;
}

/** Keeps one session with the SMS centre open, whatever happens to the network: `smpp://id:password@host:port`. */
export class SmppLink {
  private session: Session | undefined;
  private isBound = false;
  private closed = false;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly pending = new Set<(reason: Error) => void>();

  constructor(
    private readonly url: URL,
    private readonly events: LinkEvents,
    private readonly enquireMillis = 15_000,
  ) {
    this.connect();
  }

  /** Sends one command and waits for its answer; an answer that does not come is trouble, never silence. */
  request(command: 'submit_sm' | 'enquire_link', fields: Record<string, unknown>, millis: number): Promise<Pdu> {
    const { session } = this;
    if (!session || !this.isBound) return Promise.reject(new CarrierTrouble('smpp not bound'));
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.pending.delete(fail);
      };
      const fail = (reason: Error): void => {
        settle();
        reject(reason);
      };
      const timer = setTimeout(() => fail(new Unanswered(`${command} timeout`)), millis);
      this.pending.add(fail);
      const sent = session[command](fields, (pdu) => {
        settle();
        resolve(pdu);
      });
      if (!sent) fail(new CarrierTrouble('smpp not writable'));
    });
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    const { session } = this;
    if (!session) return;
    if (this.isBound) session.unbind({}, () => session.close());
    setTimeout(() => session.destroy(), this.isBound ? 500 : 0).unref();
    this.fail();
  }

  private connect(): void {
    const { protocol, hostname, port, username, password, searchParams } = this.url;
    const tls = protocol === 'ssmpp:';
    const session = smpp.connect({ host: hostname, port: Number(port) || (tls ? 3550 : 2775), tls, servername: hostname, keepAlive: true });
    this.session = session;
    const fails = (reason: string): void => {
      this.events.trouble(reason);
      session.destroy();
    };
    const patience = setTimeout(() => fails('bind_transceiver timeout'), bindMillis);
    session.on(tls ? 'secureConnect' : 'connect', () =>
      session.bind_transceiver(
        { system_id: decodeURIComponent(username), password: decodeURIComponent(password), system_type: searchParams.get('system_type') ?? '', interface_version: 0x34 },
        (answer) => {
          clearTimeout(patience);
          if (answer.command_status === 0) this.bound();
          else fails(`bind_transceiver 0x${answer.command_status.toString(16).padStart(2, '0')}`);
        },
      ),
    );
    session.on('deliver_sm', (pdu: Pdu) => {
      this.events.delivered(pdu).then(
        () => session.send(pdu.response()),
        () => session.send(pdu.response({ command_status: notNow })),
      );
    });
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unknown', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    // After a broken PDU the stream has no meaning any more.
    session.on('error', (error: Error & { code?: string }) => fails(error.code ?? error.name));
    session.once('close', () => {
      clearTimeout(patience);
      this.lost();
    });
  }

  private bound(): void {
    this.isBound = true;
    this.failures = 0;
    this.events.bound();
    this.enquireLater();
  }

  private enquireLater(): void {
    this.timer = setTimeout(() => {
      this.request('enquire_link', {}, Math.min(bindMillis, this.enquireMillis)).then(
        () => this.enquireLater(),
        () => this.session?.destroy(),
      );
    }, this.enquireMillis);
  }

  private lost(): void {
    clearTimeout(this.timer);
    this.fail();
    if (this.closed) return;
    this.timer = setTimeout(() => this.connect(), Math.min(firstPause * 2 ** this.failures++, longestPause) * (0.8 + Math.random() * 0.4));
  }

  private fail(): void {
    const was = this.isBound;
    this.isBound = false;
    for (const fail of this.pending) fail(new Unanswered('smpp connection lost'));
    if (was) this.events.lost();
  }
}
