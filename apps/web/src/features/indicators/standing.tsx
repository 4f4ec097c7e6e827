import { useTranslation } from 'react-i18next';
import { showCount, showTenths, withheld } from '../../lib/figures.js';
import type { Performance } from './indicators.api.js';
import styles from './indicators.module.css';

/** What was treated, is under way, late, waiting, reopened: below the four figures. */
export function Standing({ performance: { total } }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  const counts = (['closed', 'open', 'overdue', 'waiting', 'reopened'] as const).map((measure) => ({ key: measure, term: t(`measures.${measure}`), detail: showCount(total[measure]) }));
  const p90 = { key: 'p90', term: t('cards.p90'), detail: total.p90Days === null ? withheld : t('days', { days: showTenths(total.p90Days) }) };
  return <dl className={styles.standing}>{[...counts, p90].map(({ key, term, detail }) => <div key={key}><dt>{term}</dt><dd>{detail}</dd></div>)}</dl>;
}
