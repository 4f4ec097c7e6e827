import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_LOG = 50 * 1024 * 1024;
const LOOK_EVERY_MS = 30_000;

/** The log of the citizen window's processes, kept off the terminal and kept small. */
export interface ChildLog {
  file: string;
  descriptor: number;
  tail(lines: number): string;
  close(): void;
}

export function openChildLog(file: string): ChildLog {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'a', 0o600);
  const trim = (): void => {
    // Opened for appending: writers go on at the new end.
    if (fstatSync(descriptor).size > LARGEST_LOG) ftruncateSync(descriptor, 0);
  };
  trim();
  const timer = setInterval(trim, LOOK_EVERY_MS).unref();
  return {
    file,
    descriptor,
    tail: (lines) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    close: () => {
      clearInterval(timer);
      closeSync(descriptor);
    },
  };
}
