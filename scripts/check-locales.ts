import { readdirSync, readFileSync } from 'node:fs';

/** Every text exists in each language, with the same variables and with the plural forms that the language has. */
const folder = new URL('../libs/locales/', import.meta.url);
const locales = ['ar', 'fr', 'en'] as const;
const plurals: Record<(typeof locales)[number], readonly string[]> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  en: ['one', 'other'],
};
const pluralSuffix = /_(zero|one|two|few|many|other)$/;

type Texts = { [key: string]: string | Texts | Texts[] | string[] };

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value as Texts, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function variables(text: string): string {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]))].filter((name) => name !== 'count').sort().join(' ');
}

const faults: string[] = [];
const files = new Set(locales.flatMap((locale) => readdirSync(new URL(`${locale}/`, folder)).filter((file) => file.endsWith('.json'))));

for (const file of [...files].sort()) {
  const read = (locale: string): Map<string, string> => {
    try {
      return flatten(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Texts);
    } catch (error) {
      faults.push(`${locale}/${file}: ${error instanceof Error ? error.message : String(error)}`);
      return new Map();
    }
  };
  const texts = Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<(typeof locales)[number], Map<string, string>>;
  const stems = new Map<string, boolean>();
  for (const locale of locales) for (const key of texts[locale].keys()) stems.set(key.replace(pluralSuffix, ''), (stems.get(key.replace(pluralSuffix, '')) ?? false) || pluralSuffix.test(key));
  for (const [stem, plural] of stems) {
    const used = new Map<string, string>();
    for (const locale of locales) {
      const wanted = plural ? plurals[locale].map((form) => `${stem}_${form}`) : [stem];
      for (const key of wanted) {
        const text = texts[locale].get(key);
        if (text === undefined) faults.push(`${locale}/${file}: ${key} is missing`);
        else if (text.trim() === '' && !plural) faults.push(`${locale}/${file}: ${key} is empty`);
        else if (/TODO|FIXME|XXX/.test(text)) faults.push(`${locale}/${file}: ${key} is not written yet`);
        else if (!plural) used.set(locale, variables(text));
      }
    }
    if (new Set(used.values()).size > 1) faults.push(`${file}: ${stem} uses other variables in each language: ${[...used].map(([locale, names]) => `${locale}(${names})`).join(' ')}`);
  }
  for (const [key, text] of texts.ar) {
    if (/[\u0660-\u0669\u06F0-\u06F9]/.test(text)) faults.push(`ar/${file}: ${key} has Eastern digits; Morocco writes 0-9`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
