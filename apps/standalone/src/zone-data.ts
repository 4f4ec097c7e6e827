import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Two names of one clock.
const zones = ['Africa/Casablanca', 'Africa/El_Aaiun'] as const;
const day = 86_400;

interface Change {
  at: number;
  offset: number;
}

/**
 * Gives the embedded PostgreSQL the Moroccan clock that this Node knows. Its package was built before Morocco left
 * UTC+1 on 20 September 2026, and holds zone files of its own that no system update reaches.
 */
export function refreshZoneData(binaries: string): void {
  for (const zone of zones) {
    const file = join(binaries, '../share/postgresql/timezone', zone);
    const wanted = zoneFile(changesOf(zone));
    if (existsSync(file) && readFileSync(file).equals(wanted)) continue;
    // Renamed into place: the package's own file may be shared with other checkouts, and others may be reading it.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, wanted);
    renameSync(draft, file);
  }
}

/** Every change of the zone's offset from UTC, found by asking Node day by day and then to the second. */
function changesOf(zone: string): Change[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (seconds: number): number => {
    const text = format.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign = '+', hours = '0', minutes = '0', rest = '0'] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
  };
  const end = Date.UTC(2088, 0) / 1000;
  const changes: Change[] = [];
  let before = Date.UTC(1913, 0) / 1000;
  let offset = offsetAt(before);
  changes.push({ at: before, offset });
  for (let at = before + day; at <= end; at += day) {
    const now = offsetAt(at);
    if (now === offset) {
      before = at;
      continue;
    }
    let [low, high] = [before, at];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    changes.push({ at: high, offset: now });
    offset = now;
    before = at;
  }
  return changes;
}

/** Writes a zone as a TZif file of version 2 (RFC 9636): an empty block of version 1, then the 64-bit data. */
function zoneFile(changes: readonly Change[]): Buffer {
  const offsets = [...new Set(changes.map(({ offset }) => offset))];
  const names = offsets.map(nameOf);
  const designations = Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1');
  const last = changes.at(-1)?.offset ?? 0;
  const times = Buffer.alloc(changes.length * 8);
  changes.forEach(({ at }, index) => times.writeBigInt64BE(BigInt(at), index * 8));
  const types = Buffer.alloc(offsets.length * 6);
  offsets.forEach((offset, index) => {
    types.writeInt32BE(offset, index * 6);
    types.writeUInt8(names.slice(0, index).reduce((length, name) => length + name.length + 1, 0), index * 6 + 5);
  });
  return Buffer.concat([
    header({ times: 0, types: 1, characters: 1 }),
    Buffer.alloc(6 + 1),
    header({ times: changes.length, types: offsets.length, characters: designations.length }),
    times,
    Buffer.from(changes.map(({ offset }) => offsets.indexOf(offset))),
    types,
    designations,
    Buffer.from(`\n<${nameOf(last)}>${-last / 3600}\n`, 'latin1'),
  ]);
}

function header(counts: { times: number; types: number; characters: number }): Buffer {
  const block = Buffer.alloc(44);
  block.write('TZif2', 'latin1');
  block.writeUInt32BE(counts.times, 32);
  block.writeUInt32BE(counts.types, 36);
  block.writeUInt32BE(counts.characters, 40);
  return block;
}

function nameOf(offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 3600)).padStart(2, '0');
  const minutes = String(Math.floor((Math.abs(offset) % 3600) / 60)).padStart(2, '0');
  return `${sign}${hours}${minutes === '00' ? '' : minutes}`;
}
