import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres, type Postgres } from '../../apps/standalone/src/postgres.ts';
import { runTask } from '../../apps/standalone/src/task.ts';

/** A province of its own in a folder of its own: a database with its schema and seeds, and what the API must know. */
export interface Stand {
  postgres: Postgres;
  /** Where PostgreSQL writes the plans when it is asked for them. */
  postgresLog: string;
  apiDist: string;
  environment: NodeJS.ProcessEnv;
  keys: Keys;
  stop(): Promise<void>;
}

interface Keys {
  dataKey: Buffer;
  indexKey: Buffer;
}

/**
 * Raises the stand: the standalone edition's own database and settings, with neither mail nor SMS to send.
 * In a folder that is `kept` it finds again what was filled in before; without one all of it is removed at the end.
 */
export async function raiseStand(root: string, signal: AbortSignal, say: (line: string) => void, kept = ''): Promise<Stand> {
  const folder = kept === '' ? mkdtempSync(join(tmpdir(), 'nafida-bench-')) : resolve(kept);
  mkdirSync(folder, { recursive: true });
  // PostgreSQL may run as another account, which passes through to its own folder.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'postgres');
  const clear = (): void => {
    if (kept === '') rmSync(folder, { recursive: true, force: true });
  };
  const postgres = await startPostgres({ dataDir, settings: { session_preload_libraries: 'auto_explain' } });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    clear();
  };
  try {
    const keys = keysOf(join(folder, 'keys.json'));
    const environment = environmentOf({ folder, databaseUrl: postgres.url, ...keys });
    const apiDist = join(root, 'apps/api/dist');
    for (const script of ['migrate.js', 'seed.js']) {
      const ended = await runTask({ name: script, script: join(apiDist, script), cwd: folder, env: environment, signal, onLine: (line) => say(`  ${line}`) });
      if (!ended.ok) throw new Error(`${script} ended with ${ended.code}\n${ended.output}`);
    }
    return { postgres, postgresLog: `${dataDir}.log`, apiDist, environment, keys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What was sealed in a kept folder can be opened again only under the same keys. */
function keysOf(file: string): Keys {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ dataKey: randomBytes(32).toString('base64'), indexKey: randomBytes(32).toString('base64') }), { mode: 0o600 });
  const { dataKey, indexKey } = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof Keys, string>;
  return { dataKey: Buffer.from(dataKey, 'base64'), indexKey: Buffer.from(indexKey, 'base64') };
}

function environmentOf(made: Keys & { folder: string; databaseUrl: string }): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    EDITION: 'standalone',
    RATE_LIMITS: 'off',
    STAFF_MFA: 'optional',
    LOG_LEVEL: 'error',
    DATABASE_URL: made.databaseUrl,
    DATA_DIR: made.folder,
    NODE_COMPILE_CACHE: join(made.folder, 'compile-cache'),
    JWT_SECRET: randomBytes(32).toString('base64'),
    DATA_KEY: made.dataKey.toString('base64'),
    INDEX_KEY: made.indexKey.toString('base64'),
  };
}
