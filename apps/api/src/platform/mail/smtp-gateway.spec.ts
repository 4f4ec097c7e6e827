import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { MailSink, until } from '../queue/carriers.fixture.js';
import { CarrierTrouble, PermanentRefusal } from '../queue/carrier.js';
import type { Mail } from './mail-gateway.js';
import { SmtpGateway } from './smtp-gateway.js';

let sink: MailSink;
let gateway: SmtpGateway;

beforeEach(async () => {
  sink = await new MailSink().start();
  gateway = new SmtpGateway({ url: sink.url, from: 'Nafida <nafida@berkane.example>', connections: 4, sendMillis: 800 });
});
afterEach(async () => {
  await gateway.close();
  await sink.stop();
});

const mail = (more: Partial<Mail> = {}): Mail => ({ id: randomUUID(), to: 'amina@example.ma', language: 'ar', subject: 'إشعار', text: 'نص', html: '<p>نص</p>', ...more });

describe('an e-mail', () => {
  it('is handed over with an id that stays, as an automatic message', async () => {
    const letter = mail();
    const { providerMessageId } = await gateway.send(letter);
    expect(providerMessageId).toBe(`<${letter.id}@berkane.example>`);
    expect(sink.mails[0]).toMatchObject({ to: 'amina@example.ma', messageId: providerMessageId });
    expect(sink.mails[0]?.raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(sink.mails[0]?.raw).not.toMatch(/^List-/m);
    expect(gateway.state).toBe('up');
  });

  it('carries what a calendar is told, byte for byte, as an alternative and as a file', async () => {
    const content = ['BEGIN:VCALENDAR', 'METHOD:CANCEL', 'SUMMARY:موعد', ' بالإدارة', 'END:VCALENDAR', ''].join('\r\n');
    await gateway.send(mail({ calendar: { method: 'CANCEL', content } }));
    const raw = sink.mails[0]?.raw ?? '';
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL$/m);
    expect(raw).toMatch(/^Content-Type: application\/ics; name=appointment\.ics$/m);
    const lines = content.replaceAll('\r\n', '\n');
    const asText = /method=CANCEL\nContent-Transfer-Encoding: quoted-printable\n\n([^]*?)\n--/.exec(raw)?.[1] ?? '';
    expect(decodeURIComponent(asText.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, '%$1'))).toBe(lines);
    const asFile = /name=appointment\.ics\n(?:\S.*\n)*\n([^]*?)\n--/.exec(raw)?.[1] ?? '';
    expect(Buffer.from(asFile, 'base64').toString('utf8')).toBe(content);
  });

  it('can not be given another header or recipient by its subject or address', async () => {
    await gateway.send(mail({ subject: 'Re\r\nBcc: karim@example.ma\r\n\r\nbody' }));
    expect(sink.mails[0]?.raw).not.toMatch(/^Bcc:/im);
    expect(sink.tries).toBe(1);
    for (const to of ['a@b.ma\r\nRCPT TO:<k@b.ma>', 'a@b.ma, k@b.ma', 'a@b.ma>', '']) {
      await expect(gateway.send(mail({ to }))).rejects.toBeInstanceOf(PermanentRefusal);
    }
    expect(sink.tries).toBe(1);
  });

  it('is not tried again when the address is refused, and the refusal names nobody', async () => {
    sink.mood = 'refuses';
    const refusal = await gateway.send(mail()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PermanentRefusal);
    expect((refusal as Error).message).toBe('EENVELOPE 550 5.1.1');
  });

  it.each(['later', 'hangs', 'drops', 'closes', 'drips'] as const)('may be tried again when the server %s', async (mood) => {
    sink.mood = mood;
    await expect(gateway.send(mail())).rejects.toBeInstanceOf(CarrierTrouble);
    sink.mood = 'takes';
    await gateway.send(mail());
  });

  it('is signed in the name of the domain where a key is set up', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const signing = new SmtpGateway({ url: sink.url, from: 'nafida@berkane.example', connections: 1, dkim: { domainName: 'berkane.example', keySelector: 'nafida', privateKey } });
    await signing.send(mail());
    expect(sink.mails[0]?.raw).toMatch(/DKIM-Signature: v=1; a=rsa-sha256;[^;]*c=relaxed\/relaxed; d=berkane\.example;/);
    await signing.close();
  });

  it('finds the server again after it was away, and says why it could not be reached before a message waits for it', async () => {
    await gateway.send(mail());
    await sink.stop();
    const early = new SmtpGateway({ url: sink.url, from: 'nafida@berkane.example', connections: 1 });
    await until(() => early.trouble !== null);
    expect(early.providers()).toMatchObject([{ provider: 'smtp', circuit: 'open', lastError: { reason: 'ESOCKET' } }]);
    await early.close();
    await expect(gateway.send(mail())).rejects.toBeInstanceOf(CarrierTrouble);
    expect(gateway.state).toBe('down');
    sink = await new MailSink(sink.port).start();
    await gateway.send(mail());
    expect(gateway.state).toBe('up');
  });
});
