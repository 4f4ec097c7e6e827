/** As often as a message is tried; with the pauses below that takes about four hours. */
export const maximumTries = 48;

const firstPauses = [1, 2, 5, 10, 20, 30, 60, 120];
const laterPause = 365;

/**
 * How many seconds to wait after so many tries, or nothing when they were enough. A short fault costs seconds, a
 * long one a try every six minutes; the jitter keeps a thousand messages from coming back at the same moment.
 */
export function pauseAfter(tries: number, random: () => number = Math.random): number | undefined {
  if (tries >= maximumTries) return undefined;
  const pause = firstPauses[tries - 1] ?? laterPause;
  return pause * (0.9 + random() * 0.2);
}
