import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import styles from './cases.module.css';

/** Who processes what is written here, why, and the person's rights (law 09-08, art. 5). */
export function DataProtectionNote() {
  const { t } = useTranslation('cases');
  return (
    <details className={styles.privacy}>
      <summary>{t('pages.privacy.summary')}</summary>
      <div>
        <p>{t('pages.privacy.detail')}</p>
        <p><Link to="/data-protection">{t('pages.privacy.more')}</Link></p>
      </div>
    </details>
  );
}
