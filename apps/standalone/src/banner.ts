import { styleText } from 'node:util';
import type { Settings } from './settings.ts';
import type { LauncherWords } from './words.ts';

const CITIZENS = ['amina', 'karim'];
const STAFF = ['clerk', 'clerk2', 'clerk-annex1', 'supervisor', 'inspector', 'support', 'finance', 'admin'];
const PASSWORD = 'Nafida-demo-2026';

/** Tells the person at the terminal where everything is, once it answers. */
export function banner(settings: Settings, words: LauncherWords, publicUrl: string, inboxUrl: string | undefined, logFile: string): string {
  const rule = '─'.repeat(72);
  const rows: [string, string][] = [
    [words.site, publicUrl],
    [words.apiDocs, `${publicUrl}/api/docs`],
    ...(inboxUrl === undefined ? [] : [[words.inbox, `${inboxUrl}/  (${words.inboxNote})`] as [string, string]]),
    [words.metrics, `http://localhost:${settings.metricsPort}/metrics`],
    [words.accounts, `${words.password}: ${PASSWORD}`],
    [`  ${words.citizens}`, CITIZENS.join(', ')],
    [`  ${words.staff}`, STAFF.join(', ')],
    [words.data, settings.dataDir],
    [words.logs, logFile],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`);
  return ['', rule, `  ${styleText('bold', words.ready)}`, rule, ...lines, rule, `  ${words.stopHint}`, ''].join('\n');
}
