import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mailbox } from '../../apps/standalone/src/inbox/mailbox.ts';
import { startSmsc } from '../../apps/standalone/src/inbox/smsc.ts';
import { freePort } from '../../apps/standalone/src/ports.ts';
import { kill, until } from './stage.ts';

interface Gateway {
  readonly state: 'up' | 'down';
  onReceipt(listener: (receipt: { providerMessageId: string; outcome: string }) => Promise<void>): void;
  send(sms: { id: string; to: string; text: string; sender: string }): Promise<{ providerMessageId: string }>;
  close(): Promise<void>;
}

const texts = ['Nafida Berkane : réponse à 20€ [ici] {1} ~ ^ | \\', 'é'.repeat(400), 'نافذة بركان: شكايتكم مسجلة. '.repeat(8), 'ⵏⴰⴼⵉⴷⴰ 😀'];
const to = '+212661234567';

/** Our client speaks with an SMS centre of another hand: Net::SMPP, in Perl. */
async function perlCentre(apiDist: string): Promise<string> {
  const port = await freePort();
  const lines: string[] = [];
  const centre = spawn('perl', [fileURLToPath(new URL('smsc.pl', import.meta.url)), String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  centre.stdout.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  try {
    await until('the centre in Perl', () => lines.includes('listening'));
    const { SmppGateway } = (await import(join(apiDist, 'platform/sms/smpp-gateway.js'))) as { SmppGateway: new (url: string) => Gateway };
    const gateway = new SmppGateway(`smpp://nafida:secret@127.0.0.1:${port}`);
    const receipts: string[] = [];
    gateway.onReceipt(async ({ providerMessageId, outcome }) => void receipts.push(`${providerMessageId} ${outcome}`));
    await until('the bind', () => gateway.state === 'up');
    const ids: string[] = [];
    for (const [index, text] of texts.entries()) ids.push((await gateway.send({ id: `trial-${index}`, to, text, sender: 'NAFIDA' })).providerMessageId);
    await until('the receipts', () => receipts.length === texts.length);
    await gateway.close();
    const understood = joined(lines.slice(1));
    for (const [index, text] of texts.entries()) if (understood[index] !== text) throw new Error(`it read ${JSON.stringify(understood[index])}, not ${JSON.stringify(text)}`);
    for (const id of ids) if (!receipts.includes(`${id} delivered`)) throw new Error(`no receipt for ${id}`);
    return `${lines.length - 1} parts read by Net::SMPP as ${texts.length} messages, each with its receipt`;
  } finally {
    await kill(centre);
  }
}

/** The parts as the centre wrote them down, put together and decoded by what their header fields say. */
function joined(lines: string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const [address, ton, , coding, esmClass = '0', hex = ''] = line.split(' ');
    if (address !== to.slice(1) || ton !== '1') throw new Error(`to ${address}, type ${ton}`);
    let octets = Buffer.from(hex, 'hex');
    let position = 1;
    if ((Number(esmClass) & 0x40) !== 0) {
      position = octets[5] ?? 0;
      octets = octets.subarray(1 + (octets[0] ?? 0));
    }
    const text = coding === '8' ? new TextDecoder('utf-16be').decode(octets) : gsm(octets);
    if (position === 1) whole.push(text);
    else whole[whole.length - 1] += text;
  }
  return whole;
}

const alphabet = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const escaped: Record<number, string> = { 0x14: '^', 0x28: '{', 0x29: '}', 0x2f: '\\', 0x3c: '[', 0x3d: '~', 0x3e: ']', 0x40: '|', 0x65: '€' };

function gsm(octets: Buffer): string {
  let text = '';
  for (let index = 0; index < octets.length; index++) {
    const octet = octets[index] ?? 0;
    text += octet === 0x1b ? (escaped[octets[++index] ?? 0] ?? '') : (alphabet[octet] ?? '');
  }
  return text;
}

/** A client of another hand speaks with our demo centre: Kannel. */
async function kannelClient(): Promise<string> {
  const mailbox = new Mailbox();
  const centre = await startSmsc(mailbox);
  const { port, username, password } = new URL(centre.url);
  const [admin, boxes, web] = [await freePort(), await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'nafida-kannel-'));
  const file = join(folder, 'kannel.conf');
  writeFileSync(
    file,
    `group = core\nadmin-port = ${admin}\nadmin-interface = 127.0.0.1\nadmin-password = trial\nsmsbox-port = ${boxes}\nsmsbox-interface = 127.0.0.1\nbox-allow-ip = "127.0.0.1"\nlog-level = 4\n
group = smsc\nsmsc = smpp\nsmsc-id = nafida\nhost = 127.0.0.1\nport = ${port}\ntransceiver-mode = true\nsmsc-username = ${username}\nsmsc-password = ${password}\nsystem-type = ""\naddress-range = ""\n
group = smsbox\nbearerbox-host = 127.0.0.1\nbearerbox-port = ${boxes}\nsendsms-port = ${web}\nsendsms-interface = 127.0.0.1\nlog-level = 4\n
group = sendsms-user\nusername = trial\npassword = trial\nconcatenation = true\nmax-messages = 10\n
group = sms-service\nkeyword = default\ntext = ""\nmax-messages = 0\n`,
  );
  const children: ChildProcess[] = [];
  try {
    children.push(spawn('bearerbox', [file], { stdio: 'ignore' }));
    await until('bearerbox', () => answers(`http://127.0.0.1:${admin}/status.txt?password=trial`, 'online'));
    children.push(spawn('smsbox', [file], { stdio: 'ignore' }));
    const send = (text: string): string => `http://127.0.0.1:${web}/cgi-bin/sendsms?username=trial&password=trial&from=NAFIDA&to=${encodeURIComponent(to)}&coding=${/^[\x20-\x7eé€]*$/.test(text) ? 0 : 2}&charset=UTF-8&text=${encodeURIComponent(text)}`;
    for (const text of texts) await until('smsbox', () => answers(send(text), 'Accepted'));
    await until('all messages', () => mailbox.list().length >= texts.length);
    const heard = mailbox.list().map(({ text }) => text);
    const missing = texts.filter((text) => !heard.includes(text));
    if (missing.length > 0) throw new Error(`the inbox shows ${JSON.stringify(heard)}`);
    return `${texts.length} messages from Kannel shown as they were written, ${mailbox.list().reduce((sum, { parts = 1 }) => sum + parts, 0)} parts`;
  } finally {
    for (const child of children.toReversed()) await kill(child);
    await centre.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function answers(url: string, word: string): Promise<boolean> {
  return fetch(url).then(
    async (answer) => (await answer.text()).includes(word),
    () => false,
  );
}

export const counterparts: Record<string, (apiDist: string) => Promise<string>> = { 'our client, Net::SMPP': perlCentre, 'Kannel, our centre': kannelClient };
