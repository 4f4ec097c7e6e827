import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../standalone/src/postgres.ts';

/** One PostgreSQL for a whole run of the tests, unless TEST_DATABASE_URL names one that is there already. */
export default async function startDatabase(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const folder = mkdtempSync(join(tmpdir(), 'nafida-test-'));
  // PostgreSQL never runs as root: its own user must reach the folder.
  chmodSync(folder, 0o755);
  // What the tests write may be lost; that it is written quickly matters more.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };
  const server = await startPostgres({ dataDir: join(folder, 'data'), settings });
  process.env['TEST_DATABASE_URL'] = server.url;
  (globalThis as { stopTestDatabase?: () => Promise<void> }).stopTestDatabase = async () => {
    await server.stopNow();
    rmSync(folder, { recursive: true, force: true });
  };
}
