import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as dial, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import smpp, { type Pdu, type Session } from 'smpp';
import { startInbox, type Inbox } from './inbox.ts';
import type { InboxMessage } from './message.ts';

const ARABIC = 'نخبركم أن شكايتكم عدد BRK-26-7F3K-2Q9D قد أحيلت على المصلحة المختصة بعمالة إقليم بركان. يمكنكم تتبع مآلها عبر نافذة المواطن أو لدى الملحقة الإدارية الخامسة خلال أوقات العمل الرسمية. شكرا لكم على ثقتكم.';
const FRENCH = 'Votre réclamation est enregistrée à la Province de Berkane : délai 60 jours, gratuit [0 €].';
const UCS2 = 0x08;

let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ httpPort: 0 });
});
afterAll(() => inbox.close());

async function received(to: string, count: number): Promise<InboxMessage[]> {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await fetch(`${inbox.httpUrl}/messages?to=${encodeURIComponent(to)}`);
    const messages = (await answer.json()) as InboxMessage[];
    if (messages.length >= count) return messages;
    await wait(20);
  }
  throw new Error(`fewer than ${count} messages`);
}

async function bound(url = inbox.smppUrl): Promise<{ session: Session; status: number }> {
  const { username, password } = new URL(url);
  const session = smpp.connect({ url });
  session.on('error', () => undefined);
  await once(session, 'connect');
  const answer = await call(session, 'bind_transceiver', { system_id: username, password });
  return { session, status: answer.command_status };
}

function call(session: Session, command: 'bind_transceiver' | 'submit_sm' | 'enquire_link' | 'unbind', fields: Record<string, unknown>): Promise<Pdu> {
  return new Promise((answered) => session[command](fields, answered));
}

/** Says each line of a mail conversation and answers the codes the server gave. */
async function mail(lines: string[]): Promise<string[]> {
  const { hostname, port } = new URL(inbox.smtpUrl);
  const socket: Socket = dial(Number(port), hostname);
  const codes: string[] = [];
  let next = 0;
  for await (const line of createInterface({ input: socket })) {
    if (line[3] === '-') continue;
    codes.push(line.slice(0, 3));
    if (next < lines.length) socket.write(`${lines[next++]}\r\n`);
    else socket.end();
  }
  return codes;
}

describe('a phone', () => {
  it('shows an Arabic text that came in three parts, in the wrong order, as one message', async () => {
    const { session } = await bound();
    const letters = Buffer.from(ARABIC, 'utf16le').swap16();
    const parts = [0, 1, 2].map((n) => letters.subarray(n * 134, (n + 1) * 134));
    expect(letters.length).toBeGreaterThan(268);
    for (const n of [2, 0, 1]) {
      const udh = Buffer.from([5, 0, 3, 0x4d, 3, n + 1]);
      const short_message = Buffer.concat([udh, parts[n] ?? Buffer.alloc(0), ...(n === 2 ? [letters.subarray(402)] : [])]);
      await call(session, 'submit_sm', { source_addr: 'BERKANE', destination_addr: '212612000001', dest_addr_ton: 1, esm_class: 0x40, data_coding: UCS2, short_message });
    }
    const [sms] = await received('06 12 00 00 01', 1);
    expect(sms).toMatchObject({ channel: 'sms', to: '+212612000001', from: 'BERKANE', subject: '', text: ARABIC, parts: 3 });
    session.destroy();
  });

  it('shows a French text of the GSM alphabet with its accents and the euro', async () => {
    const { session } = await bound();
    await call(session, 'submit_sm', { source_addr: 'BERKANE', destination_addr: '0612000002', data_coding: 0, short_message: FRENCH });
    const [sms] = await received('+212612000002', 1);
    expect(sms).toMatchObject({ text: FRENCH, parts: 1 });
    session.destroy();
  });

  it('shows a text sent whole as payload, and one in segments of a 16-bit reference', async () => {
    const { session } = await bound();
    await call(session, 'submit_sm', { destination_addr: '0612000003', data_coding: UCS2, message_payload: ARABIC });
    for (const [n, text] of ['première ', 'seconde'].entries()) {
      const fields = { sar_msg_ref_num: 40_000, sar_total_segments: 2, sar_segment_seqnum: n + 1 };
      await call(session, 'submit_sm', { destination_addr: '0612000003', data_coding: 0, short_message: text, ...fields });
    }
    const messages = await received('0612000003', 2);
    expect(messages.map(({ text }) => text)).toEqual(['première seconde', ARABIC]);
    session.destroy();
  });

  it('lets its network tell the sender that the message was delivered, when asked', async () => {
    const { session } = await bound();
    const receipt = once(session, 'deliver_sm') as Promise<[Pdu]>;
    const fields = { source_addr: 'BERKANE', destination_addr: '212612000004', registered_delivery: 1, user_message_reference: 77 };
    const { message_id } = await call(session, 'submit_sm', { ...fields, short_message: 'Bonjour' });
    const [pdu] = await receipt;
    expect(pdu.receipted_message_id).toBe(message_id);
    expect(pdu.message_state).toBe(2);
    expect(pdu.short_message?.message.toString()).toContain(`id:${message_id} sub:001 dlvrd:001`);
    expect((await received('212612000004', 1))[0]?.messageId).toBe('77');
    session.destroy();
  });

  it('is reached only by who knows the password; the link answers and is closed politely', async () => {
    const stranger = await bound(inbox.smppUrl.replace(/:[^:@]+@/, ':wrong@'));
    expect(stranger.status).not.toBe(0);
    expect((await call(stranger.session, 'submit_sm', { destination_addr: '0612000005', short_message: 'x' })).command_status).not.toBe(0);
    stranger.session.destroy();
    const { session } = await bound();
    expect((await call(session, 'enquire_link', {})).command_status).toBe(0);
    expect((await call(session, 'unbind', {})).command_status).toBe(0);
    expect(await fetch(`${inbox.httpUrl}/messages?to=0612000005`).then((answer) => answer.json())).toEqual([]);
  });
});

describe('a mailbox', () => {
  const body = [
    'Message-ID: <a-1@berkane.example>', 'From: =?utf-8?B?2YbYp9mB2LDYqQ==?= <ne-pas-repondre@berkane.example>', 'To: amina@example.ma',
    `Subject: =?utf-8?B?${Buffer.from('تم التوصل بشكايتكم').toString('base64')}?=`, 'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'مرحبا', '',
    '--b', 'Content-Type: text/html; charset=utf-8', '', '<p dir="rtl">مرحبا</p>', '--b--', '.',
  ].join('\r\n');

  it('receives an e-mail in Arabic for each of its recipients', async () => {
    const codes = await mail(['EHLO test', 'MAIL FROM:<ne-pas-repondre@berkane.example>', 'RCPT TO:<Amina@Example.ma>', 'RCPT TO:<karim@example.ma>', 'DATA', body, 'QUIT']);
    expect(codes).toEqual(['220', '250', '250', '250', '250', '354', '250', '221']);
    const [letter] = await received('AMINA@example.MA', 1);
    expect(letter).toMatchObject({ channel: 'email', to: 'Amina@Example.ma', subject: 'تم التوصل بشكايتكم', text: 'مرحبا', messageId: '<a-1@berkane.example>' });
    expect(letter?.html).toContain('<p dir="rtl">');
    expect(await received('karim@example.ma', 1)).toHaveLength(1);
    const page = await fetch(`${inbox.httpUrl}/messages/${letter?.id}/html`);
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('the inbox', () => {
  it('answers its page and what belongs to it, from its own origin only', async () => {
    for (const path of ['/', '/inbox.css', '/inbox.client.js', '/inbox-words.js']) {
      const answer = await fetch(inbox.httpUrl + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/https?:\/\/[a-z]/);
    }
    expect((await fetch(`${inbox.httpUrl}/nowhere`)).status).toBe(404);
    expect((await fetch(`${inbox.httpUrl}/messages`, { method: 'DELETE' })).status).toBe(405);
  });

  it('keeps its messages over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
    const file = join(folder, 'inbox.jsonl');
    const before = await startInbox({ httpPort: 0, file });
    const { session } = await bound(before.smppUrl);
    await call(session, 'submit_sm', { destination_addr: '0612000009', short_message: 'Bonjour' });
    session.destroy();
    await before.close();
    const after = await startInbox({ httpPort: 0, file });
    expect(after.messages('0612000009')).toMatchObject([{ text: 'Bonjour' }]);
    await after.close();
    rmSync(folder, { recursive: true });
  });
});
