import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs the tests use and no npm package brings, with Debian's package for each. */
const tools = { pdftotext: 'poppler-utils', pdfsig: 'poppler-utils', openssl: 'openssl', 'redis-server': 'redis-server' };

function isThere(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missing = [...new Set(Object.entries(tools).flatMap(([program, name]) => (isThere(program) ? [] : [name])))];

if (missing.length > 0) {
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.error(`The tests need these programs, by the names of Debian's packages: ${missing.join(', ')}. Install them and start again.`);
    process.exit(1);
  }
  console.log(`Installing ${missing.join(', ')}…`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
}
