import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SmtpGateway } from '../mail/smtp-gateway.js';
import { SmppGateway } from '../sms/smpp-gateway.js';
import { CarrierTrouble } from './carrier.js';
import { type Identity, MailSink, SmsSink, until } from './carriers.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'nafida-carriers-'));
const authorities = getCACertificates('default');
const mail = { id: randomUUID(), to: 'amina@example.ma', language: 'ar', subject: 'إشعار', text: 'نص', html: '<p>نص</p>' } as const;
const sms = { id: randomUUID(), to: '+212661234567', text: 'نص', sender: 'NAFIDA' };
const from = 'nafida@berkane.example';

function identity(name: string, host: string): Identity {
  const [key, cert] = [join(folder, `${name}.key.pem`), join(folder, `${name}.pem`)];
  const asked = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync('openssl', asked, { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

const known = identity('known', 'localhost');
const elsewhere = identity('elsewhere', 'mail.example.ma');
const stranger = identity('stranger', 'localhost');

beforeAll(() => setDefaultCACertificates([...authorities, known.cert, elsewhere.cert]));
afterAll(() => {
  setDefaultCACertificates(authorities);
  rmSync(folder, { recursive: true, force: true });
});

describe('a line to a carrier that is to be encrypted', () => {
  it('carries e-mails to a server that proves who it is', async () => {
    const sink = await new MailSink(0, known).start();
    const gateway = new SmtpGateway({ url: sink.url, from, connections: 1 });
    await gateway.send(mail);
    expect(sink.mails).toHaveLength(1);
    await gateway.close();
    await sink.stop();
  });

  it.each([['for whom nobody vouches', stranger], ['who is another', elsewhere]])('carries no e-mail to a server %s', async (_, who) => {
    const sink = await new MailSink(0, who).start();
    const gateway = new SmtpGateway({ url: sink.url, from, connections: 1 });
    await expect(gateway.send(mail)).rejects.toBeInstanceOf(CarrierTrouble);
    expect([sink.tries, sink.mails]).toEqual([0, []]);
    await gateway.close();
    await sink.stop();
  });

  it('carries no e-mail in clear where encryption is required', async () => {
    const sink = await new MailSink().start();
    const gateway = new SmtpGateway({ url: `${sink.url}?requireTLS=true`, from, connections: 1 });
    await expect(gateway.send(mail)).rejects.toBeInstanceOf(CarrierTrouble);
    expect([sink.tries, sink.mails]).toEqual([0, []]);
    await gateway.close();
    await sink.stop();
  });

  it('carries SMS to a centre that proves who it is', async () => {
    const sink = await new SmsSink(0, known).start();
    const gateway = new SmppGateway(sink.url);
    await until(() => gateway.state === 'up');
    await gateway.send(sms);
    expect(sink.messages).toMatchObject([{ to: '212661234567', parts: ['نص'] }]);
    await gateway.close();
    await sink.stop();
  });

  it.each([['for whom nobody vouches', stranger], ['who is another', elsewhere]])('carries no SMS, and no password, to a centre %s', async (_, who) => {
    const sink = await new SmsSink(0, who).start();
    const gateway = new SmppGateway(sink.url);
    await expect(gateway.send(sms)).rejects.toBeInstanceOf(CarrierTrouble);
    expect([sink.binds, sink.tries, sink.messages]).toEqual([0, 0, []]);
    await gateway.close();
    await sink.stop();
  });
});
