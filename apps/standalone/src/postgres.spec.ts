import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres, type Postgres } from './postgres.ts';

async function ask<T>(postgres: Postgres, text: string): Promise<T | undefined> {
  const client = new Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: T }>(text);
    return rows[0]?.answer;
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('the database of this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const dataDir = join(folder, 'postgres');
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres({ dataDir });
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps UTC, UTF-8, letters of all alphabets and what was committed', async () => {
    expect(await ask(postgres, "select current_setting('TimeZone') as answer")).toBe('UTC');
    expect(await ask(postgres, "select current_setting('server_encoding') as answer")).toBe('UTF8');
    expect(await ask(postgres, "select current_setting('fsync') as answer")).toBe('on');
    expect(await ask(postgres, "select lower('ÉÇ') as answer")).toBe('éç');
  });

  it('comes back by itself, with its data, after it was killed', async () => {
    await ask(postgres, 'create table kept as select 7 as answer');
    const first = postgres.pid as number;
    process.kill(first, 'SIGKILL');
    let answer: number | undefined;
    for (let turn = 0; turn < 100 && answer === undefined; turn += 1) {
      await wait(100);
      answer = await ask<number>(postgres, 'select answer from kept').catch(() => undefined);
    }
    expect(answer).toBe(7);
    expect(postgres.pid).not.toBe(first);
  }, 20_000);

  it('starts again on its folder in spite of a note that names another process', async () => {
    await postgres.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    postgres = await startPostgres({ dataDir });
    expect(await ask(postgres, 'select answer from kept')).toBe(7);
  }, 20_000);
});
