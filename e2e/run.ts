import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, playwrightCli } from './chromium.ts';
import { type Instance, startInstance } from './instance.ts';

/** Runs the journeys: `pnpm e2e`, with any arguments of Playwright; `--base-url` and `--inbox-url` name a window that runs already. */
const { values, tokens } = parseArgs({
  args: process.argv.slice(2),
  options: { 'base-url': { type: 'string' }, 'inbox-url': { type: 'string' } },
  strict: false,
  tokens: true,
});
const ours = new Set<number>();
for (const token of tokens) {
  if (token.kind !== 'option' || !(token.name === 'base-url' || token.name === 'inbox-url')) continue;
  ours.add(token.index);
  if (token.inlineValue === false) ours.add(token.index + 1);
}
const passedOn = process.argv.slice(2).filter((_, index) => !ours.has(index));

function given(option: 'base-url' | 'inbox-url', variable: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : process.env[variable] || undefined;
}

async function instance(): Promise<Instance> {
  const baseUrl = given('base-url', 'E2E_BASE_URL');
  if (!baseUrl) return startInstance();
  return { baseUrl, inboxUrl: given('inbox-url', 'E2E_INBOX_URL') ?? 'http://localhost:8025', stop: async () => undefined };
}

async function main(): Promise<number> {
  const chromium = findChromium();
  if (!chromium) {
    console.error('The journeys need a browser: install Chromium, or name one in PLAYWRIGHT_CHROMIUM.');
    return 1;
  }
  let journeys: ChildProcess | undefined;
  let calledOff = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      calledOff = true;
      journeys?.kill(signal);
    });
  }
  const { baseUrl, inboxUrl, stop } = await instance();
  try {
    if (calledOff) return 1;
    const env = { ...process.env, E2E_BASE_URL: baseUrl, E2E_INBOX_URL: inboxUrl, E2E_CHROMIUM: chromium };
    const args = [playwrightCli, 'test', '--config', join(import.meta.dirname, 'playwright.config.ts'), ...passedOn];
    const child = spawn(process.execPath, args, { stdio: 'inherit', env, cwd: import.meta.dirname });
    journeys = child;
    return await new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  } finally {
    await stop();
  }
}

process.exitCode = await main();
