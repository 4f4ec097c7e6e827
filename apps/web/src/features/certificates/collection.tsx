import { useTranslation } from 'react-i18next';
import { Notice, Reference } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';

/** Where a certificate that is ready waits, when, and what to bring. */
export function Collection({ caseView: { status, reference, office } }: { caseView: CaseView }) {
  const { t } = useTranslation('certificates');
  if (status !== 'ready') return null;
  return (
    <Notice tone="wait" icon="building" title={t('pages.collection.title')}>
      <p><b><bdi>{office.name}</bdi></b>{office.address && <bdi>{office.address}</bdi>}</p>
      {office.hours.length > 0 && <p>{t('pages.collection.hours', { hours: office.hours.join(' · ') })}</p>}
      <p>{t('pages.collection.bring')} <Reference>{reference}</Reference></p>
    </Notice>
  );
}
