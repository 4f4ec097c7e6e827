import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { apiFlags } from '../../apps/standalone/src/api-flags.ts';
import { freePort } from '../../apps/standalone/src/ports.ts';
import type { Stand } from '../house/stand.ts';
import { type Announcer, type MailSink, openAnnouncer, openSinks, type SmsSink } from './product.ts';

/** A Redis of one's own that keeps nothing. */
export class Redis {
  readonly port: number;
  #process: ChildProcess | undefined;

  constructor(port: number) {
    this.port = port;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  async start(): Promise<void> {
    this.#process = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await until('Redis', () => this.say('PING').then((answer) => answer.startsWith('+PONG'), () => false));
  }

  async stop(): Promise<void> {
    await kill(this.#process);
    this.#process = undefined;
  }

  say(command: string): Promise<string> {
    return new Promise((answered, failed) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(`${command}\r\n`));
      socket.once('data', (data) => {
        socket.destroy();
        answered(String(data));
      });
      socket.once('error', failed);
    });
  }
}

/** All that one trial needs: database, Redis, carriers, workers that can be killed. */
export interface Stage {
  database: Client;
  redis: Redis;
  mail: MailSink;
  phones: SmsSink;
  announcer: Announcer;
  /** A worker that has looked at both carriers, or that was killed before. */
  startWorker(): Promise<ChildProcess>;
  killWorkers(): Promise<void>;
  stop(): Promise<void>;
}

export async function setStage(stand: Stand): Promise<Stage> {
  const redis = new Redis(await freePort());
  await redis.start();
  const { mail, phones } = await openSinks();
  const database = new Client({ connectionString: stand.postgres.url });
  await database.connect();
  // Nobody of the demo province is reminded or warned of anything meanwhile: what the carriers see are the trials' own messages.
  await database.query('truncate cases, appointments cascade');
  const environment = { ...stand.environment, REDIS_URL: `redis://127.0.0.1:${redis.port}`, SMTP_URL: mail.url, SMPP_URL: phones.url };
  const announcer = await openAnnouncer(stand.apiDist, environment);
  const workers = new Set<ChildProcess>();
  const startWorker = async (): Promise<ChildProcess> => {
    const worker = spawn(process.execPath, [...apiFlags, join(stand.apiDist, 'worker.js')], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    workers.add(worker);
    const { rows } = await database.query<{ now: Date }>('select now()');
    await until('a worker', async () => worker.signalCode !== null || (await database.query('select from message_providers where seen_at > $1 and circuit <> $2', [rows[0]?.now, 'open'])).rowCount === 2, 60_000);
    return worker;
  };
  const killWorkers = async (): Promise<void> => {
    await Promise.all([...workers].map(kill));
  };
  const stop = async (): Promise<void> => {
    await killWorkers();
    await announcer.close();
    await redis.stop();
    await Promise.all([mail.stop(), phones.stop(), database.end()]);
  };
  return { database, redis, mail, phones, announcer, startWorker, killWorkers, stop };
}

/** Ended without a word, as by a power cut. */
export async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export async function until(what: string, holds: () => boolean | Promise<boolean>, millis = 30_000): Promise<void> {
  const end = Date.now() + millis;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${millis / 1000} s`);
    await wait(50);
  }
}
