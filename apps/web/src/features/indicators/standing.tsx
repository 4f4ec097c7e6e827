import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount, showShare, showTenths, withheld } from '../../lib/figures.js';
import type { Performance } from './indicators.api.js';
import styles from './indicators.module.css';

type Total = Performance['total'];

interface Told {
  key: string;
  term: string;
  show: (total: Total) => string;
}

/** Figures by name, each with what it was before. */
function Told({ figures, performance: { total, totalBefore } }: { figures: readonly Told[]; performance: Performance }): ReactNode {
  const { t } = useTranslation('indicators');
  return (
    <dl className={styles.standing}>
      {figures.map(({ key, term, show }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{show(total)}{show(totalBefore) !== withheld && <small>{t('before', { value: show(totalBefore) })}</small>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was treated, is under way, late, waiting, reopened: below the four figures. */
export function Standing({ performance }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  const counts = (['closed', 'open', 'overdue', 'waiting', 'reopened'] as const).map((measure) => ({ key: measure, term: t(`measures.${measure}`), show: (total: Total) => showCount(total[measure]) }));
  const p90 = { key: 'p90', term: t('cards.p90'), show: ({ p90Days }: Total) => (p90Days === null ? withheld : t('days', { days: showTenths(p90Days) })) };
  return <Told figures={[...counts, p90]} performance={performance} />;
}

/** Who came to their appointment and who did not; a service or a clerk has none. */
export function Visits({ performance }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  if (performance.total.booked === null) return null;
  const counts = (['booked', 'kept', 'missed'] as const).map((measure) => ({ key: measure, term: t(`measures.${measure}`), show: (total: Total) => showCount(total[measure]) }));
  const share = { key: 'missedShare', term: t('visits.missedShare'), show: ({ missedShare }: Total) => showShare(missedShare) };
  return (
    <section className="stack" aria-labelledby="indicators-visits">
      <h2 id="indicators-visits" className={styles.heading}>{t('visits.title')}</h2>
      <Told figures={[...counts, share]} performance={performance} />
    </section>
  );
}
