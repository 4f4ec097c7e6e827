import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, currentLanguage, type Language, languages, rememberLanguage } from './language.js';

/** What only the server says (refusals, SMS, e-mails) stays there. */
const files = import.meta.glob<ResourceKey>(['../../../../libs/locales/{ar,fr,en}/*.json', '!../../../../libs/locales/*/{errors,validation,notifications}.json'], { import: 'default' });

/** One JSON file per language and service, fetched when a page first needs its words. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace) => {
    const load = files[`../../../../libs/locales/${language}/${namespace}.json`];
    if (!load) throw new Error(`No words for ${namespace} in ${language}`);
    return load();
  },
};

/** Makes the words of the first page ready; further ones come with their pages. */
export async function startI18n(): Promise<void> {
  applyLanguage(currentLanguage());
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Changes the words in place: the page, what was typed and the focus stay. */
export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.loadLanguages(language);
  applyLanguage(language);
  await i18next.changeLanguage(language);
}
