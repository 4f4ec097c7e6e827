import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, StatusChip, type StatusTone } from '@nafida/ui';
import { showChange, showCount, showShare, showTenths, withheld } from '../../lib/figures.js';
import type { Performance } from './indicators.api.js';
import styles from './indicators.module.css';

interface Change {
  tone: StatusTone;
  words: string;
}

function Figure({ name, value, change }: { name: string; value: ReactNode; change: Change | undefined }) {
  return (
    <Card as="li" className={styles.figure}>
      <h2>{name}</h2>
      <p className={styles.value}>{value}</p>
      {change && <StatusChip tone={change.tone}>{change.words}</StatusChip>}
    </Card>
  );
}

/** Green where it went better, amber where it went worse, blue where it only went otherwise. */
function toneOf(change: number, better: 'more' | 'less' | 'neither'): StatusTone {
  if (change === 0 || better === 'neither') return 'info';
  return change > 0 === (better === 'more') ? 'ok' : 'wait';
}

/** The four figures that say how it goes, each beside what it was before. */
export function FigureCards({ performance: { total, totalBefore, fewest } }: { performance: Performance }) {
  const { t } = useTranslation('indicators');
  const compared = (now: number | null, then: number | null, better: Parameters<typeof toneOf>[1], words: (change: number) => string): Change | undefined => {
    if (now === null || then === null) return undefined;
    const change = now - then;
    return { tone: toneOf(change, better), words: words(change) };
  };
  // A percentage of next to nothing says nothing.
  const before = totalBefore.received !== null && totalBefore.received >= fewest ? totalBefore.received : null;
  return (
    <ul className={styles.figures}>
      <Figure
        name={t('measures.received')}
        value={showCount(total.received)}
        change={compared(total.received, totalBefore.received, 'neither', (change) => (before ? t('change.share', { change: showChange(change / before, 'percent') }) : t('change.count', { change: showChange(change) })))}
      />
      <Figure
        name={t('cards.median')}
        value={total.medianDays === null ? withheld : t('days', { days: showTenths(total.medianDays) })}
        change={compared(total.medianDays, totalBefore.medianDays, 'less', (change) => t('change.days', { change: showChange(change) }))}
      />
      <Figure
        name={t('cards.withinDeadline')}
        value={showShare(total.withinDeadline)}
        change={compared(total.withinDeadline, totalBefore.withinDeadline, 'more', (change) => t('change.points', { change: showChange(change * 100) }))}
      />
      <Figure
        name={t('cards.satisfaction')}
        value={total.satisfaction === null ? withheld : <bdi dir="ltr">{showTenths(total.satisfaction)} / 5</bdi>}
        change={{ tone: 'info', words: t('ratings', { count: total.ratings }) }}
      />
    </ul>
  );
}
