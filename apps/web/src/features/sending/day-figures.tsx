import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '@nafida/calendar';
import { Card, DataTable, SelectField, Skeleton } from '@nafida/ui';
import { civilToday } from '../../lib/date-answer.js';
import { showCount, showShare, withheld } from '../../lib/figures.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { type DayFigures, getMessageFigures } from './sending.api.js';
import styles from './sending.module.css';

const DayPlot = lazy(async () => ({ default: (await import('./day-plot.js')).DayPlot }));

const periods = [7, 14, 31] as const;
const counted = ['messages', 'delivered', 'failed', 'technicalFailures', 'parts'] as const;
/** An e-mail has neither receipt nor parts. */
const ofSmsOnly: ReadonlySet<string> = new Set(['delivered', 'parts']);

function FiguresTable({ items }: { items: readonly DayFigures[] }) {
  const { t } = useTranslation(['sending', 'messages']);
  const names = ['messages', 'within10s', 'within60s', 'delivered', 'failed', 'technicalFailures', 'parts', 'cost'] as const;
  return (
    <DataTable
      caption={t('sending:figures.title')}
      captionHidden
      columns={[{ key: 'day', name: t('sending:figures.day') }, { key: 'channel', name: t('sending:filter.channel') }, ...names.map((key) => ({ key, name: t(`sending:figures.${key}`), numeric: true }))]}
      rows={items.map((item) => {
        const { day, channel, within10s, within60s, cost } = item;
        const [messages, ...others] = counted.map((name) => (channel === 'email' && ofSmsOnly.has(name) ? withheld : showCount(item[name])));
        return { key: `${day} ${channel}`, cells: [formatDate(day, 'medium'), t(`messages:channels.${channel}`), messages, showShare(within10s), showShare(within60s), ...others, t('sending:figures.dirhams', { amount: formatNumber(cost) })] };
      })}
    />
  );
}

/** Whether messages leave in time and arrive, day by day, and what they cost. */
export function DayFiguresCard() {
  const { t } = useTranslation(['sending', 'common']);
  const [length, setLength] = useState<number>(periods[0]);
  const to = civilToday();
  const days = Array.from({ length }, (_, index) => addDays(to, index + 1 - length));
  const { data, error, refetch } = useQuery(getMessageFigures(days[0] ?? to, to));
  return (
    <Card as="section" className="stack" aria-labelledby="figures-title">
      <div className={styles.head}>
        <h2 id="figures-title">{t('sending:figures.title')}</h2>
        <SelectField id="figures-days" label={t('sending:figures.period')} value={String(length)} onChange={(value) => setLength(Number(value))} choices={periods.map((count) => ({ value: String(count), label: t('sending:figures.days', { count }) }))} />
      </div>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('common:page.loading')} lines={4} />}
      {data?.length === 0 && <p className="muted">{t('sending:figures.none')}</p>}
      {data && data.length > 0 && <><Suspense fallback={<div className={styles.plot} />}><DayPlot items={data} days={days} /></Suspense><FiguresTable items={data} /></>}
    </Card>
  );
}
