import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions } from '../src/platform/database/connection.js';
import { migrations } from '../src/platform/database/migrations.js';

const template = `nafida_template_${process.ppid}`;

/** A database of one's own with the schema of this version: each spec file works in one, so that none disturbs another. */
export async function createDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is set by database.setup.ts');
  const name = `nafida_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('nafida test template'))`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await migrateTemplate(admin, server);
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  return databaseUrl(server, name);
}

async function migrateTemplate(admin: Client, server: string): Promise<void> {
  const draft = `${template}_draft`;
  await admin.query(`create database ${draft}`);
  const source = new DataSource({ ...connectionOptions(databaseUrl(server, draft), 1), migrations: migrations() });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  // Named last, so that a run that died half way never leaves half a schema behind under this name.
  await admin.query(`alter database ${draft} rename to ${template}`);
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
