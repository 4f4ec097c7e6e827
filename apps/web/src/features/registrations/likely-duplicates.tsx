import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Card } from '@nafida/ui';
import type { LikelyDuplicate } from './registrations.api.js';
import styles from './registrations.module.css';

/** People already known who may be the same person; to be looked at before deciding. */
export function LikelyDuplicates({ duplicates }: { duplicates: readonly LikelyDuplicate[] }) {
  const { t } = useTranslation('accounts');
  if (duplicates.length === 0) return null;
  return (
    <Card as="section" tone="wait" aria-labelledby="duplicates-title" className="stack">
      <h2 id="duplicates-title">{t('pages.duplicates.title')}</h2>
      <p>{t('pages.duplicates.lead')}</p>
      <ul className={styles.duplicates}>
        {duplicates.map(({ citizenId, displayName, because }) => (
          <li key={citizenId}>
            {displayName ? <Link to={`/staff/citizens/${citizenId}`}><bdi>{displayName}</bdi></Link> : <span>{t('pages.duplicates.elsewhere')}</span>}
            <small>{t(`pages.duplicates.${because}`)}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
