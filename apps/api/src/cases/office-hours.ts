import { addDays, type CivilDate, openingOn, type Season, weekday } from '@nafida/calendar';
import { type Locale, translate } from '@nafida/locales';

type Span = (hours: { opens: string; closes: string }) => string;
const short: Span = ({ opens, closes }) => `${opens}-${closes}`;

/** Hours in words, for a page: there they may be read aloud, and stand among Arabic letters. */
export function inWords(locale: Locale): Span {
  return ({ opens, closes }) => translate(locale, 'cases:openFrom', { opens, closes });
}

/** The hours of the counters this week, a line for the days that share them: `Monday to Friday 08:30-16:30`; none where they are not known. */
export function openingHours(today: CivilDate, seasons: readonly Season[], locale: Locale, span = short): string[] {
  const monday = addDays(today, 1 - weekday(today));
  const days = Array.from({ length: 7 }, (_, index) => openingOn(addDays(monday, index), seasons, new Set()).map(({ opens, closes }) => span({ opens, closes })).join(', '));
  const spans: { from: number; to: number; hours: string }[] = [];
  for (const [index, hours] of days.entries()) {
    const last = spans.at(-1);
    if (hours === '') continue;
    if (last?.hours === hours && last.to === index) last.to = index + 1;
    else spans.push({ from: index + 1, to: index + 1, hours });
  }
  const name = (day: number): string => new Intl.DateTimeFormat(`${locale}-MA`, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  return spans.map(({ from, to, hours }) => (from === to ? `${name(from)} ${hours}` : translate(locale, 'cases:hours', { from: name(from), to: name(to), hours })));
}
