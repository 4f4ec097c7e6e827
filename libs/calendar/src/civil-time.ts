/** An hour as it is written on an appointment slip, `HH:mm`, in Moroccan local time. */
export type CivilTime = string;

const pattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const minutesInDay = 24 * 60;

/** Tells a real hour from a text that only looks like one (24:00 is refused). */
export function isCivilTime(text: string): boolean {
  return pattern.test(text);
}

/** Accepts an hour given by a person or a file, or refuses it. */
export function parseCivilTime(text: string): CivilTime {
  if (!isCivilTime(text)) throw new RangeError(`Not a civil time (HH:mm): ${JSON.stringify(text)}`);
  return text;
}

/** Orders hours of the same day: negative when `a` comes first. */
export function compareTimes(a: CivilTime, b: CivilTime): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives the hour so many minutes later; an appointment never runs past midnight. */
export function addMinutes(time: CivilTime, minutes: number): CivilTime {
  const total = toMinutes(time) + minutes;
  if (!Number.isInteger(total) || total < 0 || total >= minutesInDay) {
    throw new RangeError(`${time} plus ${minutes} minutes is not on the same day`);
  }
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

/** Counts the minutes from one hour to another of the same day. */
export function minutesBetween(from: CivilTime, to: CivilTime): number {
  return toMinutes(to) - toMinutes(from);
}

function toMinutes(time: CivilTime): number {
  const valid = parseCivilTime(time);
  return Number(valid.slice(0, 2)) * 60 + Number(valid.slice(3, 5));
}
