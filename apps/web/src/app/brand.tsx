import { useTranslation } from 'react-i18next';
import styles from './layout.module.css';

/** The eight-pointed star of zellige with Berkane's clementine in its heart. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 48 48" width="42" height="42" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="11" fill="#0d5c48" />
      <path d="M13 13h22v22H13zM24 8.4 39.6 24 24 39.6 8.4 24z" fill="none" stroke="#fff" strokeWidth="2.1" strokeLinejoin="round" />
      <circle cx="24" cy="24" r="4.6" fill="#f28322" />
    </svg>
  );
}

/** Whose window this is. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <>
      <Mark />
      <span>{t('brand.name')}<small>{t('brand.province')}</small></span>
    </>
  );
}
