import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What linters do not see: words that do not belong in the house, files that carry another name than their kind. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const faults: string[] = [];

for (const file of files) {
  if (/\/(utils?|helpers?|common|core|dto|services)\//.test(file) && file.startsWith('apps/')) faults.push(`${file}: a folder is named after the trade, not after a layer`);
  if (/\.(ts|tsx)$/.test(file) && !/^[a-z0-9.-]+$/.test(file.split('/').at(-1) ?? '')) faults.push(`${file}: file names are kebab-case`);
  if (file === 'scripts/check-tree.ts' || !/\.(ts|tsx|css|sql)$/.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  if (/@ts-(ignore|nocheck|expect-error)|oxlint-disable|eslint-disable|stylelint-disable/.test(text)) faults.push(`${file}: a check is silenced`);
  if (/\bforwardRef\b/.test(text) && file.startsWith('apps/api')) faults.push(`${file}: forwardRef hides a circle`);
  if (/https?:\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org|[\w.-]*example|interoperable-europe\.ec\.europa\.eu|\$\{)/.test(text) && /^(apps\/web|libs\/ui)\//.test(file)) {
    faults.push(`${file}: names an outside origin`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
