import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Everything that fails the build without running the product: types, lint, boundaries, texts, API document, migrations. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc', '-b'],
  ['types of tests', 'tsc', '-p', 'tsconfig.test.json'],
  ['lint', 'oxlint', '--deny-warnings', '--quiet'],
  ['styles', 'stylelint', '{apps,libs}/**/*.css', '--allow-empty-input'],
  ['boundaries', 'depcruise', '--config', '.dependency-cruiser.cjs', 'apps/api/src', 'apps/web/src', 'apps/standalone/src', 'libs'],
  ['texts', 'node', 'scripts/check-locales.ts'],
  ['tree', 'node', 'scripts/check-tree.ts'],
  ['workflow drawings', 'node', 'scripts/print-workflows.ts', '--check'],
  ['API document', 'node', 'apps/api/dist/openapi.js', '--check'],
];

function run(command: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}` } });
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

for (const [name, command, ...args] of steps) {
  const begun = performance.now();
  const code = await run(command, args);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (code !== 0) process.exit(code);
}
