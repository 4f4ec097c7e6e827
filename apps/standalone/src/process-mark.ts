import { readFileSync } from 'node:fs';

/** Tells a running process from a later one that was given the same number. */
export function processMark(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  return startTime(pid);
}

function startTime(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // A zombie has ended; only its parent has not looked yet.
    return fields[0] === 'Z' ? '' : `${pid}:${fields[19] ?? ''}`;
  } catch {
    return `${pid}:`;
  }
}
