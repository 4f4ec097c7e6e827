import { useTranslation } from 'react-i18next';
import { DataTable } from '@nafida/ui';
import { LinePlot } from '@nafida/ui/plots';
import { showCount } from '../../lib/figures.js';
import { formatDate } from '../../lib/format.js';
import type { PerformanceGroup } from './indicators.api.js';
import styles from './indicators.module.css';

/** What came in and what was treated, day by day; the same numbers stand below as a table. */
export function DailyPlot({ days }: { days: readonly PerformanceGroup[] }) {
  const { t } = useTranslation('indicators');
  const counts = (['received', 'closed', 'reopened', 'kept', 'missed'] as const).filter((measure) => days[0]?.[measure] !== null);
  const positions = [days.at(0), days.at(Math.floor(days.length / 2)), days.at(-1)].flatMap((day) => (day ? [formatDate(day.id, 'medium')] : []));
  return (
    <>
      <LinePlot
        label={t('plots.daily')}
        lines={[
          { name: t('plots.received'), values: days.map(({ received }) => received ?? 0) },
          { name: t('plots.closed'), values: days.map(({ closed }) => closed) },
        ]}
        positions={positions}
        format={showCount}
      />
      <details className={styles.numbers}>
        <summary>{t('plots.asTable')}</summary>
        <DataTable
          caption={t('plots.daily')}
          captionHidden
          columns={[{ key: 'day', name: t('groups.day') }, ...counts.map((key) => ({ key, name: t(`columns.${key}`), numeric: true }))]}
          rows={days.toReversed().map((day) => ({ key: day.id, cells: [formatDate(day.id), ...counts.map((measure) => showCount(day[measure]))] }))}
        />
      </details>
    </>
  );
}
