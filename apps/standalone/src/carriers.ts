import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { processMark } from './process-mark.ts';

const LOOK_EVERY_MS = 500;
const RUNNERS = /^(npm|npx|pnpm|pnpx|corepack)(-cli)?(\.[cm]?js)?$/;
const SHELLS = /^-?(sh|dash|bash|zsh|ash|busybox)$/;

interface Ancestor {
  pid: number;
  mark: string;
  parent: number;
  words: string[];
}

/**
 * Notices the end of the `npx pnpm start` that carries the launcher. Told to end, npx passes the
 * signal to its shell alone: pnpm and the launcher would stay behind with nobody left to ask.
 */
export function watchCarriers(ended: () => void): void {
  const carriers = carriersOf(process.ppid);
  if (carriers.length === 0) return;
  const timer = setInterval(() => {
    if (carriers.every(({ pid, mark }) => processMark(pid) === mark)) return;
    clearInterval(timer);
    ended();
  }, LOOK_EVERY_MS).unref();
}

/** From the launcher's parent up to the outermost npx or pnpm; a shell above them may come and go. */
function carriersOf(parent: number): Ancestor[] {
  const chain: Ancestor[] = [];
  let outermost = 0;
  for (let next = look(parent); next !== undefined; next = look(next.parent)) {
    if (!isRunner(next) && !SHELLS.test(basename(next.words[0] ?? ''))) break;
    chain.push(next);
    if (isRunner(next)) outermost = chain.length;
  }
  return chain.slice(0, outermost);
}

function isRunner({ words }: Ancestor): boolean {
  const [program = '', script = ''] = words.map((word) => basename(word));
  return RUNNERS.test(program) || (program.startsWith('node') && RUNNERS.test(script));
}

function look(pid: number): Ancestor | undefined {
  try {
    // npm writes its own title over its command line: one string with spaces.
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { pid, mark: processMark(pid) ?? '', parent: Number(fields[1]), words };
  } catch {
    return undefined;
  }
}
