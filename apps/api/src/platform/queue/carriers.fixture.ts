import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import smpp, { type Pdu, type Session } from 'smpp';

/** How a carrier of the tests behaves from now on. */
export type Mood = 'takes' | 'later' | 'refuses' | 'hangs' | 'drops' | 'closes' | 'drips';

export interface ReceivedMail {
  to: string;
  raw: string;
  messageId: string;
}

/** With which a carrier proves who it is: then its line is encrypted. */
export interface Identity {
  key: string;
  cert: string;
}

/** A mail server that can be made to fail in each of the ways mail servers fail. */
export class MailSink {
  mood: Mood = 'takes';
  tries = 0;
  readonly mails: ReceivedMail[] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  port: number;

  private readonly identity: Identity | undefined;

  constructor(port = 0, identity?: Identity) {
    this.port = port;
    this.identity = identity;
  }

  get url(): string {
    return this.identity ? `smtps://localhost:${this.port}` : `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    this.server = this.identity ? createSecureServer(this.identity, (socket) => this.serve(socket)) : createServer((socket) => this.serve(socket));
    await new Promise<void>((listening) => this.server?.listen(this.port, '127.0.0.1', listening));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server?.close(closed));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    let to = '';
    let data: string | undefined;
    let rest = '';
    say('220 sink');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined && line !== '.') data += `${line}\n`;
        else if (data !== undefined) {
          this.mails.push({ to, raw: data, messageId: /^message-id: (.+)$/im.exec(data)?.[1] ?? '' });
          data = undefined;
          // Taken, and the answer lost: the sender can not know.
          if (this.mood === 'drops') socket.destroy();
          else say('250 taken');
        } else if (/^RCPT/i.test(line)) {
          this.tries++;
          to = /<([^>]*)>/.exec(line)?.[1] ?? '';
          if (this.mood === 'refuses') say(`550 5.1.1 <${to}> unknown`);
          else if (this.mood === 'later') say('451 4.3.0 later');
          else if (this.mood === 'closes') socket.destroy();
          else if (this.mood === 'drips') drip(socket, '250 a very long answer that never ends');
          else if (this.mood !== 'hangs') say('250 ok');
        } else if (/^DATA/i.test(line)) {
          data = '';
          say('354 go on');
        } else say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
      }
    });
  }
}

export interface ReceivedSms {
  to: string;
  parts: string[];
  codings: number[];
  joint: number;
  total: number;
  reference: number;
}

/** An SMS centre that can be made to fail likewise; long messages are put together by their UDH. */
export class SmsSink {
  mood: Mood = 'takes';
  tries = 0;
  readonly messages: ReceivedSms[] = [];
  private readonly sessions = new Set<Session>();
  private server: Server | undefined;
  private taken = 0;
  binds = 0;

  port: number;
  /** The line is open, and nobody is there any more. */
  asleep = false;
  /** Called when a message was taken, before the answer leaves. */
  onTaken: (() => void) | undefined;

  private readonly identity: Identity | undefined;

  constructor(port = 0, identity?: Identity) {
    this.port = port;
    this.identity = identity;
  }

  get url(): string {
    return this.identity ? `ssmpp://nafida:secret@localhost:${this.port}` : `smpp://nafida:secret@127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    const server = smpp.createServer(this.identity ?? {}, (session) => this.serve(session));
    this.server = server;
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    for (const session of this.sessions) session.destroy();
    await new Promise((closed) => this.server?.close(closed));
  }

  /** The network's word on a message it took. */
  tell(messageId: string, word: 'DELIVRD' | 'UNDELIV'): void {
    for (const session of this.sessions) session.deliver_sm({ esm_class: 4, short_message: { message: `id:${messageId} sub:001 dlvrd:001 stat:${word} err:000` } });
  }

  private serve(session: Session): void {
    this.sessions.add(session);
    session.on('close', () => this.sessions.delete(session)).on('error', () => undefined);
    session.on('bind_transceiver', (pdu: Pdu) => {
      this.binds++;
      session.send(pdu.response(pdu.password === 'secret' ? {} : { command_status: 0x0e }));
    });
    session.on('enquire_link', (pdu: Pdu) => void (this.asleep || session.send(pdu.response())));
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response()));
    session.on('submit_sm', (pdu: Pdu) => {
      this.tries++;
      if (this.mood === 'hangs') return;
      if (this.mood === 'closes') return void session.destroy();
      if (this.mood === 'drips') return drip(session.socket, '\0\0\0\x11\x80\0\0\x04');
      if (this.mood !== 'takes' && this.mood !== 'drops') {
        session.send(pdu.response({ command_status: this.mood === 'refuses' ? 0x0b : 0x58 }));
        return;
      }
      this.keep(pdu);
      this.onTaken?.();
      if (this.mood === 'drops') session.destroy();
      else session.send(pdu.response({ message_id: `m${++this.taken}` }));
    });
  }

  private keep(pdu: Pdu): void {
    const text = String(pdu.short_message?.message);
    // Part, length, reference, total, position: joined by the reference, as a phone does.
    const [, , joint = -1, total = 1, position = 1] = pdu.short_message?.udh?.[0] ?? [];
    const sms = position > 1 ? this.messages.find((one) => one.to === pdu.destination_addr && one.joint === joint && one.parts.length === position - 1 && one.total === total) : undefined;
    if (sms) {
      sms.parts.push(text);
      sms.codings.push(pdu.data_coding ?? -1);
    } else this.messages.push({ to: pdu.destination_addr ?? '', parts: [text], codings: [pdu.data_coding ?? -1], joint, total, reference: pdu.user_message_reference ?? 0 });
  }
}

/** Answers one byte a second. */
function drip(socket: Socket, answer: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(answer[sent++ % answer.length] ?? '');
  }, 1_000).unref();
}

/** Waits until something holds, at most so long. */
export async function until(holds: () => boolean | Promise<boolean>, millis = 8_000): Promise<void> {
  const end = Date.now() + millis;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not come true within ${millis} ms: ${holds.toString()}`);
    await new Promise((passed) => setTimeout(passed, 20));
  }
}
