import { currentLocale } from './language.js';
import { isolate } from './format.js';

/** What is not shown: it rests on too few cases. */
export const withheld = '—';

function number(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(currentLocale(), options).format(value);
}

/** A count, or the sign that there is none to be shown. */
export function showCount(value: number | null): string {
  return value === null ? withheld : number(value, {});
}

/** A share from 0 to 1 as a percentage that keeps its sign on the right side. */
export function showShare(value: number | null): string {
  return value === null ? withheld : isolate(number(value, { style: 'percent', maximumFractionDigits: 1 }));
}

/** Days, ratings: one digit after the comma. */
export function showTenths(value: number | null): string {
  return value === null ? withheld : number(value, { maximumFractionDigits: 1 });
}

/** A change, with its sign before it in every direction. */
export function showChange(value: number, style: 'decimal' | 'percent' = 'decimal'): string {
  return `\u2066${number(value, { style, maximumFractionDigits: 1, signDisplay: 'exceptZero' })}\u2069`;
}
