import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { connectionOptions } from './platform/database/connection.js';
import { migrations } from './platform/database/migrations.js';
import { assertMoroccanTime } from './platform/database/zone.js';

/** Brings the schema of the database at `url` to that of this version; safe to run by several processes at once. */
export async function migrate(url: string, report: (line: string) => void = () => undefined): Promise<void> {
  const source = new DataSource({ ...connectionOptions(url, 2), migrations: migrations(), extra: { statement_timeout: 0, lock_timeout: 60_000 } });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await assertMoroccanTime(source);
    await runner.query(`select pg_advisory_lock(hashtext('nafida migrations'))`);
    const applied = await source.runMigrations({ transaction: 'each' });
    for (const migration of applied) report(`schema: ${migration.name.replace(/\d+$/, '')}`);
    await runner.query(`select pg_advisory_unlock(hashtext('nafida migrations'))`);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: see .env.example');
  await migrate(url, (line) => console.log(line));
}
