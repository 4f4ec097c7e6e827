import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { processMark } from './process-mark.ts';

/** Either ours, to be given back, or held by another process. */
export type Lock = { held: true; abandoned: boolean; release: () => void } | { held: false; pid: number };

/** Takes a file for this process alone; one left by a killed process is taken over. */
export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  let abandoned = false;
  for (;;) {
    try {
      writeFileSync(file, processMark(process.pid) ?? '', { flag: 'wx' });
      return { held: true, abandoned, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const mark = read(file);
    const pid = Number.parseInt(mark, 10);
    if (pid > 0 && pid !== process.pid && processMark(pid) === mark) return { held: false, pid };
    abandoned = true;
    rmSync(file, { force: true });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
