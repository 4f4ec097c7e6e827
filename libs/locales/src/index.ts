import { readdirSync, readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';

/** The languages whose texts are complete; Amazigh joins when a reviewed translation exists. */
export const locales = ['ar', 'fr', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'ar';

export type Variables = Record<string, string | number>;
/** A text in each language, as the province's own data hold it. */
export type Localized = Record<'ar' | 'fr', string> & { en?: string };

const folder = new URL('../', import.meta.url);

function load(locale: Locale): Record<string, object> {
  const texts: Record<string, object> = {};
  for (const file of readdirSync(new URL(`${locale}/`, folder))) {
    if (!file.endsWith('.json')) continue;
    texts[file.slice(0, -'.json'.length)] = JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as object;
  }
  return texts;
}

let texts: i18n | undefined;

function library(): i18n {
  if (texts) return texts;
  texts = i18next.createInstance();
  void texts.init({
    lng: defaultLocale,
    // Arabic is the language of last resort: a missing text is found by the locales check, not by a citizen.
    fallbackLng: defaultLocale,
    resources: Object.fromEntries(locales.map((locale) => [locale, load(locale)])),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return texts;
}

const plainTexts = new Map<string, string | null>();
/** Whether there is something under a key that is not one plain text: plural forms, a list. */
const otherTexts = new Map<string, boolean>();

/** A text as it is written, asked of the library once: lists are made of thousands of them. */
function plainText(locale: Locale, key: string): string | null {
  const name = `${locale}:${key}`;
  const known = plainTexts.get(name);
  if (known !== undefined) return known;
  const [namespace = '', path = ''] = key.split(':');
  const text: unknown = library().getResource(locale, namespace, path);
  const plain = typeof text === 'string' ? text : null;
  // Keys come from code and data of the house; a flood of others must not fill the memory.
  if (plain !== null || plainTexts.size < 50_000) plainTexts.set(name, plain);
  return plain;
}

/** The text of `namespace:path.to.key` in the reader's language. */
export function translate(locale: Locale, key: string, variables: Variables = {}): string {
  const plain = 'count' in variables ? null : plainText(locale, key);
  if (plain === null || plain.includes('$t(')) return library().t(key, { lng: locale, ...variables });
  return plain.includes('{{') ? plain.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(variables[name] ?? whole)) : plain;
}

export function hasText(locale: Locale, key: string): boolean {
  if (plainText(locale, key) !== null) return true;
  const name = `${locale}:${key}`;
  const known = otherTexts.get(name) ?? library().exists(key, { lng: locale, fallbackLng: [] });
  if (otherTexts.size < 50_000) otherTexts.set(name, known);
  return known;
}

/** Picks the reader's language out of the province's own data. */
export function inLocale(text: Localized, locale: Locale): string {
  return text[locale] ?? text.fr;
}

/** The best language for an Accept-Language header; regions are ignored, an unknown language reads Arabic. */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const known = locales.find((locale) => locale === language);
    if (known) return known;
  }
  return defaultLocale;
}
