export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'nafida.language';

/** Moroccan month names and Western digits, whatever the browser thinks. */
const locales: Record<Language, string> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' };

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function firstLanguage(): Language {
  const chosen = stored();
  if (isLanguage(chosen)) return chosen;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return preferred ?? 'ar';
}

let current: Language = firstLanguage();

/** The language the page is shown in. */
export function currentLanguage(): Language {
  return current;
}

/** The locale for dates and numbers in that language. */
export function currentLocale(): string {
  return locales[current];
}

/** Shows the page itself in that language: direction, hyphenation and voice follow. */
export function applyLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

/** Remembers the choice on this device. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
}
