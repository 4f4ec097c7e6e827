import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a carrier of the trials behaves from now on. */
export type Mood = 'takes' | 'later' | 'refuses' | 'hangs' | 'drops' | 'closes' | 'drips';

interface Sink {
  mood: Mood;
  tries: number;
  port: number;
  readonly url: string;
  start(): Promise<this>;
  stop(): Promise<void>;
}

export interface MailSink extends Sink {
  readonly mails: { to: string; messageId: string }[];
}

export interface SmsSink extends Sink {
  readonly messages: { to: string; parts: string[] }[];
  onTaken: (() => void) | undefined;
  tell(messageId: string, word: 'DELIVRD' | 'UNDELIV'): void;
}

/** Announces what happened as the services do: in a transaction, whose commit wakes the senders. */
export interface Announcer {
  tell(names: readonly string[], event?: string): Promise<void>;
  /** A small piece of work, one row of `trial_work` in a transaction of its own, of which this person is told or nobody. */
  work(name?: string): Promise<void>;
  close(): Promise<void>;
}

interface Container {
  get<T>(token: unknown): T;
  close(): Promise<void>;
}
interface Transactions {
  transaction(work: (tx: unknown) => Promise<void>): Promise<void>;
  rows(asked: { name: string; text: string }, values: readonly unknown[], tx: unknown): Promise<unknown[]>;
}
interface Voice {
  announce(happening: object, tx: unknown): Promise<void>;
}

const usual = 'accounts.passwordChanged';
const write = { name: 'trial.work', text: 'insert into trial_work (done_at) values ($1)' };

const load = async <T>(file: string): Promise<T> => (await import(file)) as T;
const fixture = fileURLToPath(new URL('../../apps/api/src/platform/queue/carriers.fixture.ts', import.meta.url));

/** The carriers of the tests, which can be made to fail in each of the ways carriers fail. */
export async function openSinks(): Promise<{ mail: MailSink; phones: SmsSink }> {
  const sinks = await load<{ MailSink: new () => MailSink; SmsSink: new () => SmsSink }>(fixture);
  return { mail: await new sinks.MailSink().start(), phones: await new sinks.SmsSink().start() };
}

/** The web process's part in sending, without its doors: writes the outbox and passes ids to the queue. */
export async function openAnnouncer(apiDist: string, environment: NodeJS.ProcessEnv): Promise<Announcer> {
  const require = createRequire(join(apiDist, 'main.js'));
  await load(require.resolve('reflect-metadata'));
  const { NestFactory } = await load<{ NestFactory: { createApplicationContext(root: object, options: object): Promise<Container> } }>(require.resolve('@nestjs/core'));
  const { PlatformModule } = await load<{ PlatformModule: { forRoot(config: unknown): object } }>(join(apiDist, 'platform/platform.module.js'));
  const { readConfig } = await load<{ readConfig(env: NodeJS.ProcessEnv): { redisUrl: string | null } }>(join(apiDist, 'platform/config.js'));
  const { NotificationsModule } = await load<{ NotificationsModule: { forRole(role: string, redis: string | null): object } }>(join(apiDist, 'notifications/notifications.module.js'));
  const { Announcements } = await load<{ Announcements: unknown }>(join(apiDist, 'platform/announcements.js'));
  const { Database } = await load<{ Database: unknown }>(join(apiDist, 'platform/database/database.js'));
  const config = readConfig(environment);
  const house = await NestFactory.createApplicationContext({ module: class Trial {}, imports: [PlatformModule.forRoot(config), NotificationsModule.forRole('web', config.redisUrl)] }, { logger: false });
  const [database, voice] = [house.get<Transactions>(Database), house.get<Voice>(Announcements)];
  let phone = 600_000_000;
  const announce = (name: string, event: string, tx: unknown): Promise<void> => {
    const addressee = { accountId: null, name, locale: 'fr', email: `${name}@example.ma`, phone: `+212${phone++}` };
    return voice.announce({ name: event, at: new Date(), addressee, variables: {} }, tx);
  };
  return {
    tell: (names, event = usual) =>
      database.transaction(async (tx) => {
        for (const name of names) await announce(name, event, tx);
      }),
    work: (name) =>
      database.transaction(async (tx) => {
        await database.rows(write, [new Date()], tx);
        if (name !== undefined) await announce(name, usual, tx);
      }),
    close: () => house.close(),
  };
}
