import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDatabase } from '../../../test/database.js';
import { Announcements, type Happening } from '../../platform/announcements.js';
import { type Config, readConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { MailGateway } from '../../platform/mail/mail-gateway.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { Sealer } from '../../platform/sealed.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import { NotificationsModule } from '../notifications.module.js';
import { OutboxHealth } from './outbox-health.js';

const key = Buffer.alloc(32, 7).toString('base64');
let databaseUrl: string;
let mail: MailSink;
let phones: SmsSink;
let houses: INestApplicationContext[] = [];

beforeEach(async () => {
  databaseUrl = await createDatabase();
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
});
afterEach(async () => {
  await Promise.all(houses.map((house) => house.close()));
  houses = [];
  await Promise.all([mail.stop().catch(() => undefined), phones.stop().catch(() => undefined)]);
});

async function house(more: Partial<Config> = {}): Promise<INestApplicationContext> {
  const config = readConfig({ DATABASE_URL: databaseUrl, JWT_SECRET: 'x'.repeat(32), DATA_KEY: key, INDEX_KEY: key, SMTP_URL: mail.url, SMPP_URL: phones.url, MAIL_FROM: 'Nafida <nafida@berkane.example>' });
  const root = class {};
  const app = await NestFactory.createApplicationContext(
    { module: root, imports: [PlatformModule.forRoot({ ...config, ...more }), NotificationsModule.forRole('both', null)] },
    { logger: false },
  );
  houses.push(app);
  return app;
}

const approval = (who = 'amina', more: Partial<Happening> = {}): Happening => ({
  name: 'accounts.registrationApproved',
  at: new Date(),
  addressee: { accountId: null, name: 'أمينة العلوي', locale: 'ar', email: `${who}@example.ma`, phone: '+212661234567' },
  variables: { username: who, officeName: 'الملحقة الإدارية الخامسة' },
  secrets: { code: '481516', activationLink: 'https://nafida.example/activate?token=t0ken' },
  ...more,
});

const announce = (app: INestApplicationContext, ...happenings: Happening[]): Promise<void> =>
  app.get(Database).transaction(async (tx) => {
    for (const happening of happenings) await app.get(Announcements).announce(happening, tx);
  });

interface Row {
  id: string;
  channel: string;
  status: string;
  attempts: number;
  content_sealed: Buffer;
  last_error: string | null;
  provider_message_id: string;
}
const rows = async (app: INestApplicationContext): Promise<Row[]> => app.get(Database).source.query('select * from notifications order by channel');
const statuses = async (app: INestApplicationContext): Promise<string[]> => (await rows(app)).map(({ channel, status }) => `${channel} ${status}`);

describe('the outbox', () => {
  it('keeps what was committed and sends it within a second, and wipes its secrets', async () => {
    const app = await house();
    await until(() => app.get(OutboxHealth).check().then(({ smtp, sms }) => smtp === 'up' && sms === 'up'));
    const started = Date.now();
    await announce(app, approval());
    await until(() => mail.mails.length === 1 && phones.messages.length === 1);
    expect(Date.now() - started).toBeLessThan(1_000);
    expect(phones.messages[0]?.parts.join('')).toContain('481516');
    await until(async () => (await statuses(app)).join() === 'email handed_over,sms handed_over');
    for (const row of await rows(app)) {
      const content = app.get(Sealer).open(row.content_sealed);
      expect(content).toContain('amina');
      expect(content).not.toMatch(/481516|t0ken/);
    }
  });

  it('holds nothing of what was rolled back, and nobody hears of it', async () => {
    const app = await house();
    await expect(
      app.get(Database).transaction(async (tx) => {
        await app.get(Announcements).announce(approval(), tx);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await announce(app, { ...approval(), name: 'complaints.nobodyListens' });
    await new Promise((passed) => setTimeout(passed, 300));
    expect(await rows(app)).toEqual([]);
    expect(mail.mails).toEqual([]);
  });

  it('sends SMS to mobile phones only', async () => {
    const app = await house();
    const landline = approval();
    landline.addressee.phone = '+212536616582';
    await announce(app, landline);
    expect((await rows(app)).map(({ channel }) => channel)).toEqual(['email']);
  });

  it('keeps the messages of a carrier that is not configured until it is', async () => {
    const without = await house({ smtpUrl: null });
    await announce(without, approval());
    await until(() => phones.messages.length === 1);
    await new Promise((passed) => setTimeout(passed, 200));
    expect(await statuses(without)).toContain('email queued');
    expect(await without.get(OutboxHealth).check()).toMatchObject({ smtp: 'not_configured', sms: 'up', oldestDueSeconds: 0 });
    await house();
    await until(() => mail.mails.length === 1);
  });
});

describe('a carrier in trouble', () => {
  it('is tried again until it takes the message, once; the other channel is not held up', async () => {
    mail.mood = 'later';
    const app = await house();
    await announce(app, approval());
    await until(() => phones.messages.length === 1, 1_000);
    await until(() => mail.tries === 3, 12_000);
    mail.mood = 'takes';
    await until(() => mail.mails.length === 1, 12_000);
    await until(async () => (await statuses(app)).join() === 'email handed_over,sms handed_over');
    expect((await rows(app))[0]).toMatchObject({ attempts: 4, last_error: null });
  });

  it('that refuses for good is not asked again', async () => {
    mail.mood = 'refuses';
    phones.mood = 'refuses';
    const app = await house();
    await announce(app, approval());
    await until(async () => (await statuses(app)).join() === 'email failed,sms failed');
    await new Promise((passed) => setTimeout(passed, 2_500));
    expect([mail.tries, phones.tries]).toEqual([1, 1]);
    expect(JSON.stringify((await rows(app)).map((row) => row.last_error))).not.toContain('amina');
  });

  it('is given up after 48 tries', async () => {
    const app = await house({ smtpUrl: null });
    await announce(app, approval());
    await app.get(Database).source.query(`update notifications set attempts = 47 where channel = 'email'`);
    mail.mood = 'later';
    const other = await house();
    await until(async () => (await statuses(other)).includes('email technical_failure'));
    expect(mail.tries).toBe(1);
  });

  it('does not concern a message that always fails: it is set aside, the others flow', async () => {
    const app = await house({ smtpUrl: null, smppUrl: null });
    await announce(app, approval('poison'));
    await app.get(Database).source.query(`update notifications set content_sealed = 'unreadable', attempts = 47`);
    await announce(app, ...Array.from({ length: 10 }, (_, index) => approval(`u${index}`)));
    const sending = await house();
    await until(() => mail.mails.length === 10 && phones.messages.length === 10, 5_000);
    await until(async () => (await statuses(sending)).filter((status) => status.endsWith('technical_failure')).length === 2);
    await until(async () => (await statuses(sending)).filter((status) => status.endsWith('handed_over')).length === 20);
    expect([mail.mails.length, phones.messages.length]).toEqual([10, 10]);
  });

  it('that hangs holds up only its own channel', async () => {
    phones.mood = 'hangs';
    const app = await house();
    await until(() => app.get(OutboxHealth).check().then(({ sms }) => sms === 'up'));
    await announce(app, ...Array.from({ length: 20 }, (_, index) => approval(`u${index}`)));
    await until(() => mail.mails.length === 20, 5_000);
    expect(phones.tries).toBe(8);
    const closing = Date.now();
    await app.close();
    houses = [];
    expect(Date.now() - closing).toBeLessThan(7_500);
    // A house without carriers looks on and takes nothing.
    const next = await house({ smtpUrl: null, smppUrl: null });
    expect((await statuses(next)).filter((status) => status === 'sms queued')).toHaveLength(20);
  }, 40_000);
});

describe('two processes side by side', () => {
  it('send each message once', async () => {
    const [one, two] = [await house(), await house()];
    await Promise.all(Array.from({ length: 60 }, (_, index) => announce(index % 2 ? one : two, approval(`u${index}`))));
    await until(() => mail.mails.length >= 60 && phones.messages.length >= 60);
    await until(async () => (await statuses(one)).every((status) => status.endsWith('handed_over')));
    expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(60);
    expect([mail.mails.length, phones.messages.length]).toEqual([60, 60]);
  });

  it('send again, under the same id, what one of them had taken when it died', async () => {
    const dying = await house();
    const gateway = dying.get<MailGateway>(MailGateway, { strict: false });
    const send = gateway.send.bind(gateway);
    let died = false;
    gateway.send = async (letter) => {
      await send(letter);
      died = true;
      // The process is gone between "accepted" and "written down".
      return new Promise(() => undefined);
    };
    await announce(dying, approval());
    await until(() => died);
    await dying.get(Database).source.query(`update notifications set next_attempt_at = now() where status = 'sending'`);
    await house();
    await until(() => mail.mails.length === 2);
    expect(mail.mails[0]?.messageId).toBe(mail.mails[1]?.messageId);
  }, 40_000);
});

describe('the receipts of the network', () => {
  it('say what became of an SMS, however often and in whatever order they come', async () => {
    const app = await house();
    await announce(app, approval());
    await until(async () => (await statuses(app)).includes('sms handed_over'));
    phones.tell('nobody', 'DELIVRD');
    const id = (await rows(app))[1]?.provider_message_id ?? randomUUID();
    phones.tell(id, 'UNDELIV');
    await until(async () => (await statuses(app)).includes('sms failed'));
    phones.tell(id, 'DELIVRD');
    await until(async () => (await statuses(app)).includes('sms delivered'));
    phones.tell(id, 'UNDELIV');
    await new Promise((passed) => setTimeout(passed, 300));
    expect(await statuses(app)).toContain('sms delivered');
  });
});
