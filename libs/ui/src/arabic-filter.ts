/**
 * The same letters for the eye of a searcher: hamza seats, taa marbuta, alif maqsura, vowel signs,
 * tatweel, French accents and capitals make no difference.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/gu, '\u0627')
    .replace(/\u0629/gu, '\u0647')
    .replace(/[\u0649\u06cc\u0626]/gu, '\u064a')
    .replace(/\u0624/gu, '\u0648')
    .replace(/\u06a9/gu, '\u0643')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase()
    .trim();
}

/** True when every word sought stands somewhere in the text, whatever its spelling variant. */
export function matchesSearch(text: string, sought: string): boolean {
  const key = searchKey(text);
  return searchKey(sought).split(/\s+/u).every((word) => key.includes(word));
}
