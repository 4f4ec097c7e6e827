import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The command line of Playwright, run by the same Node as everything else. */
export const playwrightCli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');

function present(): string | undefined {
  return [process.env['PLAYWRIGHT_CHROMIUM'], ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

function run(command: string, ...args: string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/** Finds a Chromium on this machine, or brings one; nothing when neither is possible. */
export function findChromium(): string | undefined {
  const found = present();
  if (found) return found;
  console.log('No Chromium on this machine: it is being installed.');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    if (run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')) return present();
  }
  run(process.execPath, playwrightCli, 'install', 'chromium');
  return present();
}
