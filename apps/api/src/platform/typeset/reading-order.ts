import { asPrinted } from './letters.js';

const mark = '\u200F';
const arabic = /\p{Script=Arabic}/u;
/** After these a reader of the PDF goes on from left to right until the next Arabic letter. */
const turning = /[\p{Script=Latin}\p{Nd}،:.,/+#$%-]/u;
const neutral = /[^\p{L}\p{M}\p{Nd}]/u;
const inNumber = /[.,:/-]/;

/**
 * Prepares Arabic text so that it is copied and searched in the order in which it was typed. A PDF holds glyphs where
 * they stand on the paper; who reads it back guesses the order, and puts a space or comma that follows a number on its
 * wrong side. An unseen mark of direction after each such sign leaves nothing to guess.
 */
export function inReadingOrder(given: string): string {
  const text = asPrinted(given);
  if (!arabic.test(text)) return text;
  const signs = [...text];
  return signs.map((sign, at) => (needsMark(signs, at) ? sign + mark : sign)).join('');
}

function needsMark(signs: readonly string[], at: number): boolean {
  const before = signs[at - 1];
  const sign = signs[at] ?? '';
  if (before === undefined || !turning.test(before) || !neutral.test(sign)) return false;
  const next = signs[at + 1] ?? '';
  if (inNumber.test(sign) && /\p{Nd}/u.test(before) && /[\p{Nd}\p{Script=Latin}]/u.test(next)) return false;
  return !insideLatin(signs, at);
}

/** Between two Latin words, or a Latin word and a number, the text runs from left to right anyway. */
function insideLatin(signs: readonly string[], at: number): boolean {
  const head = signs.slice(0, at + 1).join('');
  const tail = signs.slice(at).join('');
  return /\p{Script=Latin}[^\p{Script=Arabic}،؛؟]*$/u.test(head) && /^[^\p{Script=Arabic}،؛؟]*[\p{Script=Latin}\p{Nd}]/u.test(tail);
}

/** The same for every text within what a template is given. */
export function allInReadingOrder(value: unknown): unknown {
  if (typeof value === 'string') return inReadingOrder(value);
  if (Array.isArray(value)) return value.map(allInReadingOrder);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, allInReadingOrder(inner)]));
  return value;
}
