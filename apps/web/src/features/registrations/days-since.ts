const day = 86_400_000;

/** Whole days since then, counted from midnight to midnight; Morocco keeps UTC. */
export function daysSince(instant: string, now = Date.now()): number {
  return Math.max(0, Math.floor(now / day) - Math.floor(new Date(instant).getTime() / day));
}
