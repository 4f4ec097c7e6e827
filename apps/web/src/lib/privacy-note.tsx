import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import styles from './privacy-note.module.css';

/** Beside each form: who processes what is written in it, what for, and the person's rights (law 09-08, art. 5). */
export function PrivacyNote({ detail, more }: { detail: string; more: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.note}>
      <summary>{t('privacy.summary')}</summary>
      <div>
        <p>{detail}</p>
        <p><Link to="/data-protection">{more}</Link></p>
      </div>
    </details>
  );
}
