import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from './launcher.ts';
import { checkMachine } from './machine.ts';
import { readSettings } from './settings.ts';
import { ShutdownList } from './shutdown.ts';
import { endOnSignals } from './signals.ts';
import { StopError } from './stop-error.ts';
import { launcherWords } from './words.ts';

const root = resolve(import.meta.dirname, '../../..');
const words = launcherWords(process.env);
const say = (line: string): void => console.log(line);
const shutdown = new ShutdownList();
const signals = endOnSignals(shutdown, words, say);

try {
  checkMachine(words);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const env = { ...process.env };
  await shutdown.watchStart(launch({ settings: readSettings(root, env), words, env, shutdown, say }));
} catch (error) {
  // Called off by a signal: the signal sees to the end.
  if (!shutdown.signal.aborted) {
    console.error(error instanceof StopError ? `\n${error.message}` : error);
    await signals.end(1);
  }
}
