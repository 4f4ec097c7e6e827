const marks = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu;
const sameLetter: [RegExp, string][] = [
  [/[أإآٱ]/gu, 'ا'],
  [/[ىیي]/gu, 'ي'],
  [/ک/gu, 'ك'],
  [/ة/gu, 'ه'],
  [/ؤ/gu, 'و'],
  [/ئ/gu, 'ي'],
];

/** A name as it is looked for: without accents, marks, and the variants of one letter that people write alike. */
export function searchName(...parts: readonly string[]): string {
  let text = parts.join(' ').normalize('NFKC').toLowerCase();
  for (const [variants, letter] of sameLetter) text = text.replace(variants, letter);
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(marks, '')
    .replace(/['’‘`ʼ-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
