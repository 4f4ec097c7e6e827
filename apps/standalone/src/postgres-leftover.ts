import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processMark } from './process-mark.ts';

const FAST_SHUTDOWN_MS = 30_000;

/** Ends a PostgreSQL that a killed launcher left on this folder, and clears the note it left. */
export async function endLeftover(clusterDir: string): Promise<void> {
  const note = join(clusterDir, 'postmaster.pid');
  const pid = pidIn(note);
  if (pid === undefined) return;
  if (servesFolder(pid, clusterDir)) {
    const mark = processMark(pid);
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + FAST_SHUTDOWN_MS;
    while (processMark(pid) === mark) {
      if (Date.now() > deadline) process.kill(pid, 'SIGQUIT');
      await wait(100);
    }
  }
  // PostgreSQL would take any living process with that number for itself.
  rmSync(note, { force: true });
}

function pidIn(note: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(note, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function servesFolder(pid: number, clusterDir: string): boolean {
  if ((processMark(pid) ?? '') === '') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 && listed.stdout.includes('postgres') && listed.stdout.includes(clusterDir);
  }
}
