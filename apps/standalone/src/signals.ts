import { watchCarriers } from './carriers.ts';
import type { ShutdownList } from './shutdown.ts';
import type { LauncherWords } from './words.ts';

// Ctrl-C under pnpm arrives twice: from the terminal and passed on by pnpm.
const SAME_KEYSTROKE_MS = 1000;

/** Ends everything when the person, the system or the closing terminal asks for it. */
export function endOnSignals(shutdown: ShutdownList, words: LauncherWords, say: (line: string) => void): { end: (code: number) => Promise<void> } {
  let askedAt = 0;
  // A terminal that is gone can no longer be written to; ending in order matters more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const end = async (code: number): Promise<void> => {
    askedAt = Date.now();
    await shutdown.stop();
    process.exit(code);
  };
  const asked = async (): Promise<void> => {
    if (askedAt === 0) {
      say(`\n${words.stopping}`);
      askedAt = Date.now();
      await shutdown.stop();
      say(words.stopped);
      process.exit(0);
    } else if (Date.now() - askedAt > SAME_KEYSTROKE_MS) {
      await shutdown.stopNow();
      say(words.forced);
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void asked());
  process.on('uncaughtException', (error) => {
    console.error(error);
    if (askedAt === 0) void end(1);
  });
  watchCarriers(() => void asked());
  return { end };
}
