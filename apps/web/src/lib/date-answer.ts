/** A date as it is being typed, box by box. */
export interface DateAnswer {
  day: string;
  month: string;
  year: string;
}

export const noDate: DateAnswer = { day: '', month: '', year: '' };

/** Digits of any keyboard; spaces, hyphens and invisible characters do not count. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF.·•-]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** `YYYY-MM-DD` of what was typed; nothing when nothing was. */
export function dateText({ day, month, year }: DateAnswer): string {
  const parts = [plainText(year), plainText(month), plainText(day)];
  return parts.some(Boolean) ? parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-') : '';
}

/** The boxes of a date that is known as `YYYY-MM-DD`. */
export function dateAnswer(text: string): DateAnswer {
  const [year = '', month = '', day = ''] = text.split('-');
  return { day, month, year };
}

/** Whether there is such a day, or such a year, in the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}-\d{2})?$/u.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Today in Morocco, which keeps UTC. */
export function civilToday(): string {
  return new Date().toISOString().slice(0, 10);
}
