import { apiFlags } from './api-flags.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { banner } from './banner.ts';
import { buildStale } from './build.ts';
import { childEnv } from './child-env.ts';
import { openChildLog, type ChildLog } from './child-log.ts';
import { SupervisedChild } from './children.ts';
import { startInbox, type Inbox } from './inbox/inbox.ts';
import { takeLock } from './lock.ts';
import { requirePorts } from './ports.ts';
import { FolderUnreachable } from './postgres-account.ts';
import { startPostgres } from './postgres.ts';
import { waitUntilReady } from './readiness.ts';
import { loadSecrets, secretsFile } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { ShutdownList } from './shutdown.ts';
import { StopError } from './stop-error.ts';
import { runTask } from './task.ts';
import type { LauncherWords } from './words.ts';

const PATIENCE_WITH_KILLED_COPY_MS = 15_000;
const API_PATIENCE_MS = 20_000;
const SEARCHED_LINES = 20;

/** What a launch needs from the process it runs in. */
export interface LaunchContext {
  settings: Settings;
  words: LauncherWords;
  env: NodeJS.ProcessEnv;
  shutdown: ShutdownList;
  say: (line: string) => void;
  /** Tests bring scripts that are already built. */
  build?: boolean;
}

/** Brings the whole edition up, in order; each thing started is noted for its end. */
export async function launch(context: LaunchContext): Promise<void> {
  const { settings, words, shutdown, say, env } = context;
  const { signal } = shutdown;
  await claimFolderAndPorts(context);
  if (context.build !== false) await buildStale(settings.root, words, say, signal);
  if (settings.databaseUrl === undefined) guardSecrets(settings, words);
  const secrets = loadSecrets(settings.dataDir);
  signal.throwIfAborted();
  const inbox = await openInbox(context);
  const databaseUrl = settings.databaseUrl ?? (await openDatabase(context, secrets.databasePassword));
  const around = { databaseUrl, smtpUrl: settings.smtpUrl ?? inbox?.smtpUrl ?? '', smppUrl: settings.smppUrl ?? inbox?.smppUrl ?? '' };
  const environment = childEnv(settings, secrets, around, env);
  await prepare(context, 'migrate.js', words.migrating, environment);
  await prepare(context, 'seed.js', words.seeding, environment);
  signal.throwIfAborted();
  say(words.starting);
  const log = openChildLog(join(settings.dataDir, 'logs/api.log'));
  shutdown.add({ stop: () => Promise.resolve(log.close()) });
  const readiness = { reached: false };
  supervise(context, 'API', 'main.js', environment, log, readiness);
  if (settings.redisUrl !== undefined) supervise(context, 'worker', 'worker.js', environment, log, readiness);
  await waitUntilReady(settings.port, signal);
  readiness.reached = true;
  say(banner(settings, words, environment['PUBLIC_URL'] ?? '', inbox?.httpUrl, log.file));
}

async function claimFolderAndPorts({ settings, words, shutdown }: LaunchContext): Promise<void> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  const lock = takeLock(join(settings.dataDir, 'launcher.lock'));
  if (!lock.held) throw new StopError(words.alreadyRunning(settings.dataDir, lock.pid));
  shutdown.add({ stop: () => Promise.resolve(lock.release()) });
  const inboxNeeded = settings.smtpUrl === undefined || settings.smppUrl === undefined;
  const ports = { PORT: settings.port, METRICS_PORT: settings.metricsPort, ...(inboxNeeded ? { INBOX_PORT: settings.inboxPort } : {}) };
  await requirePorts(ports, lock.abandoned ? PATIENCE_WITH_KILLED_COPY_MS : 0, words);
}

// New secrets beside old data would open nothing: say so rather than fail on each row.
function guardSecrets(settings: Settings, words: LauncherWords): void {
  const file = secretsFile(settings.dataDir);
  if (existsSync(join(settings.dataDir, 'postgres/PG_VERSION')) && !existsSync(file)) {
    throw new StopError(words.secretsMissing(file, settings.dataDir));
  }
}

async function openInbox({ settings, shutdown }: LaunchContext): Promise<Inbox | undefined> {
  const channels: ('sms' | 'email')[] = [];
  if (settings.smtpUrl === undefined) channels.push('email');
  if (settings.smppUrl === undefined) channels.push('sms');
  if (channels.length === 0) return undefined;
  const file = join(settings.dataDir, 'inbox.jsonl');
  const inbox = await startInbox({ httpPort: settings.inboxPort, httpHost: settings.inboxHost, file, channels });
  shutdown.add({ stop: () => inbox.close() });
  return inbox;
}

async function openDatabase({ settings, words, shutdown, say }: LaunchContext, password: string): Promise<string> {
  say(words.startingDatabase);
  const dataDir = join(settings.dataDir, 'postgres');
  const onDeath = (how: string, pause: number): void => say(words.diedAndBack('PostgreSQL', how, pause));
  try {
    const postgres = await startPostgres({ dataDir, password, onDeath });
    shutdown.add({ stop: () => postgres.stop(), stopNow: () => postgres.stopNow() });
    return postgres.url;
  } catch (error) {
    if (error instanceof FolderUnreachable) throw new StopError(words.databaseUnreachable(settings.dataDir, error.account));
    throw error;
  }
}

async function prepare({ settings, words, shutdown, say }: LaunchContext, script: string, title: string, env: NodeJS.ProcessEnv): Promise<void> {
  say(title);
  const path = join(settings.apiDist, script);
  const result = await runTask({ name: script, script: path, cwd: settings.root, env, signal: shutdown.signal, onLine: (line) => say(`  ${line}`) });
  if (!result.ok) throw new StopError(words.failed(script, result.code));
}

function supervise(
  { settings, words, shutdown, say }: LaunchContext,
  name: string, script: string, env: NodeJS.ProcessEnv, log: ChildLog, readiness: { reached: boolean },
): void {
  let shown = false;
  const child = new SupervisedChild({
    name,
    command: process.execPath,
    args: [...apiFlags, join(settings.apiDist, script)],
    // The channel closes with the launcher, however it ends: the child then ends itself.
    options: { cwd: settings.root, env, stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'] },
    stopSignal: 'SIGTERM',
    patienceMs: API_PATIENCE_MS,
    onDeath: (how, pause) => {
      say(words.diedAndBack(name, how, pause));
      if (readiness.reached || shown) return;
      shown = true;
      say(`${words.logTail(log.file)}\n${log.tail(SEARCHED_LINES)}`);
    },
  });
  shutdown.add({ stop: () => child.stop(), stopNow: () => child.stop('SIGKILL') });
}
