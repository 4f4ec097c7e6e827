import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from './lock.ts';
import { compareStamp, stampSources, writeStamp } from './source-stamp.ts';
import { StopError } from './stop-error.ts';
import { runTask } from './task.ts';
import type { LauncherWords } from './words.ts';

const SHARED = ['tsconfig.base.json', 'package.json', 'pnpm-lock.yaml', 'libs'];

interface Target {
  name: string;
  sources: string[];
  made: string;
  /** Cleared when a source has gone, so that nothing made from it stays behind. */
  leftovers: string[];
  script: string;
  args: string[];
  cwd: string;
}

/** Builds what is stale, so that a start after nothing has changed takes no time. */
export async function buildStale(root: string, words: LauncherWords, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const cache = join(root, 'node_modules/.cache/nafida');
  const release = await waitForLock(join(cache, 'build.lock'), words, say, signal);
  try {
    let built = 0;
    for (const target of targetsOf(root)) {
      const stampFile = join(cache, `${target.name}.json`);
      const stamp = stampSources(root, target.sources);
      const { same, removed } = compareStamp(stampFile, stamp);
      if (same && existsSync(target.made)) continue;
      if (removed) for (const path of target.leftovers) rmSync(path, { recursive: true, force: true });
      await build(target, join(cache, 'compiled'), words, say, signal);
      writeStamp(stampFile, stamp);
      built += 1;
    }
    if (built === 0) say(words.upToDate);
  } finally {
    release();
  }
}

async function build(target: Target, compileCache: string, words: LauncherWords, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const startedAt = Date.now();
  say(words.building(target.name));
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
  const result = await runTask({ name: target.name, script: target.script, args: target.args, cwd: target.cwd, env, signal });
  if (!result.ok) throw new StopError(`${result.output}\n${words.failed(target.name, result.code)}`);
  say(words.built(target.name, ((Date.now() - startedAt) / 1000).toFixed(1)));
}

async function waitForLock(file: string, words: LauncherWords, say: (line: string) => void, signal: AbortSignal): Promise<() => void> {
  let told = false;
  for (;;) {
    const lock = takeLock(file);
    if (lock.held) return lock.release;
    if (!told) say(words.waitingForBuild);
    told = true;
    await wait(500, undefined, { signal });
  }
}

function targetsOf(root: string): Target[] {
  const compiled = ['libs/calendar', 'libs/locales', 'libs/api-client', 'apps/api'];
  return [
    {
      name: 'api',
      sources: [...SHARED, 'apps/api/src', 'apps/api/tsconfig.json', 'apps/api/package.json'],
      made: join(root, 'apps/api/dist/main.js'),
      leftovers: compiled.flatMap((path) => [join(root, path, 'dist'), join(root, path, 'tsconfig.tsbuildinfo')]),
      script: join(packageFolder(root, 'typescript'), 'bin/tsc'),
      args: ['-b', ...compiled],
      cwd: root,
    },
    {
      name: 'web',
      sources: [...SHARED, 'apps/web'],
      made: join(root, 'apps/web/dist/index.html'),
      leftovers: [],
      script: join(packageFolder(join(root, 'apps/web'), 'vite'), 'bin/vite.js'),
      args: ['build'],
      cwd: join(root, 'apps/web'),
    },
  ];
}

function packageFolder(from: string, name: string): string {
  return dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`));
}
