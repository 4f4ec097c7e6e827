import { StopError } from './stop-error.ts';
import type { LauncherWords } from './words.ts';

/** Refuses a machine on which the province's clock would be wrong. */
export function checkMachine(words: LauncherWords): void {
  if (Number(process.versions.node.split('.')[0]) < 24) throw new StopError(words.nodeTooOld(process.version));
  const offset = casablancaOffset();
  if (offset !== 'GMT') throw new StopError(words.zoneWrong(offset.replace('GMT', '')));
}

// Morocco left UTC+1 on 2026-09-20; zone data older than that still say +01:00.
function casablancaOffset(): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Casablanca', timeZoneName: 'longOffset' });
  const parts = format.formatToParts(new Date('2026-12-01T12:00:00Z'));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset === 'GMT+00:00' ? 'GMT' : offset;
}
