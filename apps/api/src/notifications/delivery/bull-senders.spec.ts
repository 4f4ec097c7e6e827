import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDatabase } from '../../../test/database.js';
import { Announcements } from '../../platform/announcements.js';
import { readConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import { redisProgram, RedisServer } from '../../platform/queue/redis.fixture.js';
import { NotificationsModule, type ProcessRole } from '../notifications.module.js';
import { OutboxHealth } from './outbox-health.js';

const key = Buffer.alloc(32, 7).toString('base64');
let databaseUrl: string;
let redis: RedisServer;
let mail: MailSink;
let phones: SmsSink;
let houses: INestApplicationContext[] = [];

beforeEach(async () => {
  databaseUrl = await createDatabase();
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
  redis = await RedisServer.prepare();
});
afterEach(async () => {
  await Promise.all(houses.map((house) => house.close()));
  houses = [];
  await redis.stop();
  await Promise.all([mail.stop(), phones.stop()]);
});

async function house(role: ProcessRole, environment: Record<string, string> = {}): Promise<INestApplicationContext> {
  const redisUrl = redis.url;
  const config = readConfig({ ...environment, DATABASE_URL: databaseUrl, JWT_SECRET: 'x'.repeat(32), DATA_KEY: key, INDEX_KEY: key, SMTP_URL: mail.url, SMPP_URL: phones.url, REDIS_URL: redisUrl });
  const root = class {};
  const app = await NestFactory.createApplicationContext(
    { module: root, imports: [PlatformModule.forRoot(config), NotificationsModule.forRole(role, redisUrl)] },
    { logger: false },
  );
  houses.push(app);
  return app;
}

const tell = (app: INestApplicationContext, count = 1): Promise<void> =>
  app.get(Database).transaction(async (tx) => {
    for (let index = 0; index < count; index++) {
      await app.get(Announcements).announce(
        {
          name: 'accounts.passwordChanged',
          at: new Date(),
          addressee: { accountId: null, name: 'Karim', locale: 'fr', email: `karim${index}@example.ma`, phone: '+212661234567' },
          variables: {},
        },
        tx,
      );
    }
  });

const unsent = async (app: INestApplicationContext): Promise<number> => {
  const [row] = await app.get(Database).source.query<{ count: number }[]>(`select count(*)::int as count from notifications where status <> 'handed_over'`);
  return row?.count ?? -1;
};

const ready = (app: INestApplicationContext): Promise<void> => until(() => app.get(OutboxHealth).check().then(({ smtp, sms }) => smtp === 'up' && sms === 'up'));

describe('where Redis is away', () => {
  it('the web process loses no time and no message, and the worker finds them', async () => {
    const web = await house('web');
    const started = Date.now();
    await tell(web);
    expect(Date.now() - started).toBeLessThan(500);
    expect(await unsent(web)).toBe(2);
    await house('worker');
    await until(async () => (await unsent(web)) === 0, 10_000);
    expect([mail.mails.length, phones.messages.length]).toEqual([1, 1]);
  });

  it('a process that does not send hears that a provider is down from several messages, never from one', async () => {
    const [web, worker] = [await house('web'), await house('worker')];
    await ready(worker);
    const smtp = async (): Promise<string> => (await web.get(OutboxHealth).check()).smtp;
    mail.mood = 'later';
    await tell(web);
    await until(() => mail.tries >= 2, 12_000);
    expect([await unsent(web), await smtp()]).toEqual([1, 'up']);
    await tell(web, 6);
    await until(async () => (await smtp()) === 'down', 15_000);
    mail.mood = 'takes';
    await until(async () => (await unsent(web)) === 0, 20_000);
    expect(await smtp()).toBe('up');
  }, 60_000);

  it('a process ends when it is asked to', async () => {
    const both = await house('both');
    const started = Date.now();
    await both.close();
    houses = [];
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

if (redisProgram) {
  describe('with Redis', () => {
    it('the worker sends within a second what the web process was told', async () => {
      await redis.start();
      const [web, worker] = [await house('web'), await house('worker')];
      await ready(worker);
      await new Promise((passed) => setTimeout(passed, 300));
      const started = Date.now();
      await tell(web);
      await until(() => mail.mails.length === 1 && phones.messages.length === 1);
      expect(Date.now() - started).toBeLessThan(1_000);
      await until(async () => (await unsent(web)) === 0);
      // Nothing of it stays in Redis.
      await until(() => redis.say('KEYS bull:*:[0-9a-f]*-*').then((answer) => answer.startsWith('*0')));
    });

    it('the workers keep the pace of the province together, and e-mails are not held up by it', async () => {
      await redis.start();
      const [web, ...workers] = [await house('web'), await house('worker', { SMS_PER_SECOND: '1' }), await house('worker', { SMS_PER_SECOND: '1' })];
      for (const worker of workers) await ready(worker);
      const started = Date.now();
      await tell(web, 6);
      await until(() => mail.mails.length === 6, 4_000);
      expect(phones.messages.length).toBeLessThan(6);
      await until(async () => (await unsent(web)) === 0, 15_000);
      // One at once and one each second after it; each for itself they would be done in two.
      expect(Date.now() - started).toBeGreaterThan(3_900);
      expect(phones.messages).toHaveLength(6);
    }, 40_000);

    it('what it forgets is sent all the same, once', async () => {
      await redis.start();
      const web = await house('web');
      await until(() => redis.say('CLIENT LIST').then((clients) => clients.includes('cmd')));
      await tell(web, 20);
      await redis.say('FLUSHALL');
      const worker = await house('worker');
      await ready(worker);
      for (let round = 0; round < 5; round++) {
        await tell(web, 4);
        await redis.say('FLUSHALL');
      }
      await until(async () => (await unsent(web)) === 0, 15_000);
      expect([mail.mails.length, phones.messages.length]).toEqual([40, 40]);
      expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(40);
    }, 40_000);

    it('that refuses us is borne, and used as soon as it lets us in', async () => {
      await redis.start();
      await redis.say('CONFIG SET requirepass secret');
      const [web, worker] = [await house('web'), await house('worker')];
      await ready(worker);
      await tell(web);
      await until(async () => (await unsent(web)) === 0, 10_000);
      await redis.say('AUTH secret\r\nCONFIG SET requirepass ""');
      await new Promise((passed) => setTimeout(passed, 2_500));
      const started = Date.now();
      await tell(web);
      await until(() => mail.mails.length === 2);
      expect(Date.now() - started).toBeLessThan(1_500);
    }, 40_000);

    it('its loss and return are borne', async () => {
      await redis.start();
      const [web, worker] = [await house('web'), await house('worker')];
      await ready(worker);
      await redis.stop();
      await tell(web, 3);
      await until(async () => (await unsent(web)) === 0, 10_000);
      await redis.start();
      await new Promise((passed) => setTimeout(passed, 2_500));
      const started = Date.now();
      await tell(web);
      await until(() => mail.mails.length === 4);
      expect(Date.now() - started).toBeLessThan(1_500);
      await until(async () => (await unsent(web)) === 0);
      expect([mail.mails.length, phones.messages.length]).toEqual([4, 4]);
    }, 40_000);
  });
}
