import { readdirSync, readFileSync } from 'node:fs';
import { type Locale, translate, type Variables } from '../libs/locales/src/index.ts';

export type Words = (key: string, variables?: Variables) => string;

/** The words of the pages in one language, by their key; a key nobody wrote stops the journey. */
export function wordsIn(locale: Locale): Words {
  return (key, variables) => {
    const text = translate(locale, key, variables);
    if (key.endsWith(text)) throw new Error(`No words for ${key} in ${locale}`);
    return text;
  };
}

/** The language of a browser's locale: `ar-MA` reads Arabic. */
export function languageOf(locale: string | undefined): Locale {
  return locale?.startsWith('fr') ? 'fr' : locale?.startsWith('en') ? 'en' : 'ar';
}

/** Stands in a variable for what only the server knows. */
export const gap = '⁂';

/** Words as a pattern in which a gap may be anything. */
export function pattern(words: string): RegExp {
  return new RegExp(words.split(gap).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('.+'), 'u');
}

/** With what the keys of the texts begin: `pages`, `statuses`, `nav`. */
export const keyBeginnings: ReadonlySet<string> = new Set(
  readdirSync(new URL('../libs/locales/ar/', import.meta.url)).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(new URL(`../libs/locales/ar/${file}`, import.meta.url), 'utf8')) as object),
  ),
);
