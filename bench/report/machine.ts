import { arch, cpus, platform, totalmem } from 'node:os';
import { Client } from 'pg';

/** What the figures were taken on, without saying whose machine it is. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGb: number;
  platform: string;
  node: string;
  postgres: string;
  postgresSettings: Record<string, string>;
  rows: Record<string, number>;
}

const counted = ['accounts', 'cases', 'timeline_entries', 'notifications', 'audit_trail'];

export async function describeMachine(databaseUrl: string): Promise<Machine> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const version = await client.query<{ server_version: string }>('show server_version');
    const settings = await client.query<{ name: string; setting: string }>(
      `select name, current_setting(name) as setting from pg_settings where name in ('fsync', 'synchronous_commit', 'shared_buffers', 'jit') order by name`,
    );
    const rows: Record<string, number> = {};
    for (const table of counted) {
      const { rows: found } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      rows[table] = found[0]?.count ?? 0;
    }
    return {
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      platform: `${platform()} ${arch()}`,
      node: process.version,
      postgres: version.rows[0]?.server_version ?? 'unknown',
      postgresSettings: Object.fromEntries(settings.rows.map(({ name, setting }) => [name, setting])),
      rows,
    };
  } finally {
    await client.end();
  }
}
