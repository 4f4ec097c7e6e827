import { useTranslation } from 'react-i18next';
import { Facts } from '@nafida/ui';
import { showCount, showTenths, withheld } from '../../lib/figures.js';
import type { Performance } from './indicators.api.js';

/** What is under way, late, waiting, reopened: beside the four figures. */
export function Standing({ performance: { total } }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  const counts = (['closed', 'open', 'overdue', 'waiting', 'reopened'] as const).map((measure) => ({ key: measure, term: t(`measures.${measure}`), detail: showCount(total[measure]) }));
  const p90 = { key: 'p90', term: t('cards.p90'), detail: total.p90Days === null ? withheld : t('days', { days: showTenths(total.p90Days) }) };
  return <Facts facts={[...counts, p90]} />;
}
