import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Ltr } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import styles from './case.module.css';
import { CompareDialog } from './compare-dialog.js';
import { listSimilar } from './workspace.api.js';

/** Beside a complaint: others that may be about the same thing, to be looked at and joined. */
export function SimilarCases({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const { data = [] } = useQuery(listSimilar(view.reference));
  const [compared, setCompared] = useState<string | null>(null);
  const others = data.filter(({ joinedTo }) => joinedTo === null);
  if (others.length === 0) return null;
  return (
    <Card as="section" className={`${styles.card} ${styles.similar} no-print`}>
      <h2>{t('similar.title')}</h2>
      <ul>
        {others.map(({ reference, title, place, distance, submittedDate }) => (
          <li key={reference}>
            <b><bdi>{title}</bdi></b>
            <small><bdi>{place}</bdi>{distance !== null && <> · {t('similar.near', { metres: formatNumber(distance) })}</>} · {t('similar.filed', { date: formatDate(submittedDate, 'medium') })} · <Ltr>{reference}</Ltr></small>
            <Button variant="quiet" onClick={() => setCompared(reference)}>{t('similar.compare')}</Button>
          </li>
        ))}
      </ul>
      {compared && <CompareDialog view={view} reference={compared} onClose={() => setCompared(null)} />}
    </Card>
  );
}
