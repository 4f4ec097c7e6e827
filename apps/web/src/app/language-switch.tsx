import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../lib/i18n.js';
import type { Language } from '../lib/language.js';
import styles from './layout.module.css';

const choices: ReadonlyArray<{ language: Language; short: string; name: string }> = [
  { language: 'ar', short: 'ع', name: 'العربية' },
  { language: 'fr', short: 'FR', name: 'FR, français' },
  { language: 'en', short: 'EN', name: 'EN, English' },
];

/** Changes the language of the page in place. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.languages} role="group" aria-label={t('nav.language')}>
      {choices.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={name}
          aria-pressed={i18n.language === language}
          onClick={() => void switchLanguage(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
