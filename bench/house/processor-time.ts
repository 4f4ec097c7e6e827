import { readdirSync, readFileSync } from 'node:fs';

/** Processor time used so far, in hundredths of a second. */
export interface ProcessorTime {
  api: number;
  postgres: number;
  driver: number;
  self: number;
  /** All that the machine did, and all that it could have done. */
  busy: number;
  possible: number;
}

/** Looks how much processor time each part of the benchmark has used, and the whole machine with it. */
export function readProcessorTime(pids: { api: number; postgres: number; driver: number }): ProcessorTime {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.trim().split(/\s+/).slice(1, 9).map(Number) ?? [];
  const possible = fields.reduce((sum, value) => sum + value, 0);
  const idle = (fields[3] ?? 0) + (fields[4] ?? 0);
  return { api: usedBy(pids.api), postgres: usedByFamily(pids.postgres), driver: usedBy(pids.driver), self: usedBy(process.pid), busy: possible - idle, possible };
}

/** The share of the machine that programs other than ours took between two looks. */
export function othersShare(before: ProcessorTime, after: ProcessorTime): number {
  const ours = (['api', 'postgres', 'driver', 'self'] as const).reduce((sum, part) => sum + after[part] - before[part], 0);
  const possible = after.possible - before.possible;
  return possible > 0 ? Math.max(0, after.busy - before.busy - ours) / possible : 0;
}

function usedBy(pid: number): number {
  const stat = statOf(pid);
  return stat ? stat.own : 0;
}

// A backend that has ended is counted in what its parent has waited for.
function usedByFamily(parent: number): number {
  let sum = (statOf(parent)?.own ?? 0) + (statOf(parent)?.ended ?? 0);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat?.parent === parent) sum += stat.own;
  }
  return sum;
}

function statOf(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    return { parent: fields[1] ?? 0, own: (fields[11] ?? 0) + (fields[12] ?? 0), ended: (fields[13] ?? 0) + (fields[14] ?? 0) };
  } catch {
    return undefined;
  }
}
