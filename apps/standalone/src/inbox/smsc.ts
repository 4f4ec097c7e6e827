import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import smpp, { type Pdu, type Session } from 'smpp';
import { deliveryReceipt } from './delivery-receipt.ts';
import type { Mailbox } from './mailbox.ts';
import { toE164 } from './recipient.ts';
import { SmsParts } from './sms-parts.ts';

const SYSTEM_ID = 'nafida';
const RECEIPT_AFTER_MS = 200;
const ALPHANUMERIC_TON = 5;

export interface Smsc {
  url: string;
  close(): Promise<void>;
}

/** The mobile network of the demonstration: an SMPP 3.4 centre whose phones are the inbox page. */
export async function startSmsc(mailbox: Mailbox, port = 0, password = randomBytes(4).toString('hex')): Promise<Smsc> {
  const parts = new SmsParts();
  const receivers = new Set<Session>();
  const server = smpp.createServer((session) => serve(session, { mailbox, parts, receivers, password }));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `smpp://${SYSTEM_ID}:${password}@127.0.0.1:${taken}`,
    close: () => {
      parts.close();
      for (const session of server.sessions) session.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

interface Network {
  mailbox: Mailbox;
  parts: SmsParts;
  receivers: Set<Session>;
  password: string;
}

function serve(session: Session, network: Network): void {
  let role = '';
  const bind = (pdu: Pdu): void => {
    if (role !== '') {
      session.send(pdu.response({ command_status: smpp.ESME_RINVBNDSTS }));
    } else if (pdu.system_id === SYSTEM_ID && same(pdu.password ?? '', network.password)) {
      role = pdu.command;
      if (role !== 'bind_transmitter') network.receivers.add(session);
      session.send(pdu.response({ system_id: SYSTEM_ID }));
    } else {
      session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD }));
    }
  };
  session.on('bind_transceiver', bind);
  session.on('bind_transmitter', bind);
  session.on('bind_receiver', bind);
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
  session.on('unknown', (pdu: Pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => {
    session.send(pdu.response());
    session.close();
  });
  session.on('submit_sm', (pdu: Pdu) => {
    if (role === '' || role === 'bind_receiver') session.send(pdu.response({ command_status: smpp.ESME_RINVBNDSTS }));
    else take(session, pdu, network);
  });
  session.on('close', () => network.receivers.delete(session));
  // After a broken PDU the stream has no meaning any more.
  session.on('error', () => session.destroy());
}

function take(session: Session, pdu: Pdu, network: Network): void {
  const to = pdu.destination_addr ?? '';
  if (!/\d{6,}/.test(to)) {
    session.send(pdu.response({ command_status: smpp.ESME_RINVDSTADR }));
    return;
  }
  const messageId = randomUUID();
  const submittedAt = new Date();
  const from = pdu.source_addr ?? '';
  const reference = pdu.user_message_reference;
  let shown = '';
  network.parts.accept(pdu, ({ text, parts }) => {
    shown = text;
    network.mailbox.add({
      id: messageId, channel: 'sms', to: toE164(pdu.dest_addr_ton === 1 ? `+${to}` : to), from, subject: '',
      text, parts, receivedAt: new Date().toISOString(),
      ...(reference === undefined ? {} : { messageId: String(reference) }),
    });
  });
  session.send(pdu.response({ message_id: messageId }));
  // registered_delivery 1: whatever the outcome; 2 asks for failures only, and here there are none.
  if (((pdu.registered_delivery ?? 0) & 0x03) !== 1) return;
  const receipt = deliveryReceipt({ messageId, from, to, toTon: pdu.dest_addr_ton ?? 0, text: shown, submittedAt });
  if (/[a-z]/i.test(from)) receipt['dest_addr_ton'] = ALPHANUMERIC_TON;
  setTimeout(() => receiverFor(session, network.receivers)?.deliver_sm(receipt), RECEIPT_AFTER_MS).unref();
}

function receiverFor(session: Session, receivers: Set<Session>): Session | undefined {
  return receivers.has(session) ? session : [...receivers].at(0);
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
