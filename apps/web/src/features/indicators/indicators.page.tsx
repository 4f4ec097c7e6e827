import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, Skeleton } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { saveFile } from '../../lib/save-file.js';
import { FigureCards } from './figure-cards.js';
import { FilterBar } from './filter-bar.js';
import { GroupTable } from './group-table.js';
import { IndicatorTabs } from './indicator-tabs.js';
import { useIndicatorFilters } from './indicator-filters.js';
import { exportPerformance, getPerformance, type Grouping } from './indicators.api.js';
import styles from './indicators.module.css';
import { Standing, Visits } from './standing.js';

const DailyPlot = lazy(async () => ({ default: (await import('./daily-plot.js')).DailyPlot }));
const MedianPlot = lazy(async () => ({ default: (await import('./median-plot.js')).MedianPlot }));

/** From the finest to the coarsest; a table of days is the plot's. */
const tableOrder: readonly Grouping[] = ['clerk', 'service', 'office'];

/** How the work goes, for who answers for it: four figures, two plots, a table. */
export default function IndicatorsPage() {
  const { t } = useTranslation(['indicators', 'common']);
  const { filters, change } = useIndicatorFilters();
  const daily = useQuery(getPerformance(filters, 'day'));
  // With one office in sight there is nothing to compare but its services.
  const compared: Grouping = filters.office === '' && daily.data?.officeId === null ? 'office' : 'service';
  const medians = useQuery({ ...getPerformance(filters, compared), enabled: daily.data !== undefined });
  const choices = tableOrder.filter((grouping) => daily.data?.groupings.includes(grouping));
  const by = choices.find((grouping) => grouping === filters.by) ?? choices[0] ?? 'service';
  const table = useQuery({ ...getPerformance(filters, by), enabled: daily.data !== undefined });
  const take = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => exportPerformance(filters, by, format).then((file) => saveFile(file, `nafida-${by}-${daily.data?.from}-${daily.data?.to}.${format}`)),
  });
  const failure = daily.error ?? medians.error ?? table.error ?? take.error;
  const loading = <Skeleton label={t('common:page.loading')} lines={5} />;
  const { data } = daily;
  return (
    <Page title={t('indicators:title')} lead={data && t('indicators:lead', { from: formatDate(data.from), to: formatDate(data.to) })}>
      <IndicatorTabs />
      <div className={styles.bar}>
        <FilterBar filters={filters} onChange={change} performance={data} />
        <div className="row no-print">
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} variant="ghost" busy={take.isPending && take.variables === format} onClick={() => take.mutate(format)}><Icon name="download" size={20} />{format.toUpperCase()}</Button>
          ))}
          <Button variant="ghost" onClick={() => print()}><Icon name="printer" size={20} />{t('indicators:print')}</Button>
        </div>
      </div>
      {failure && <ProblemNotice error={failure} onRetry={() => void Promise.all([daily.refetch(), medians.refetch(), table.refetch()])} />}
      {!data && !failure && loading}
      {data && (
        <>
          <FigureCards performance={data} />
          <Standing performance={data} />
          <Visits performance={data} />
          <div className={styles.plots}>
            <Card as="section" className="stack" aria-labelledby="indicators-daily">
              <h2 id="indicators-daily">{t('indicators:plots.daily')}</h2>
              <Suspense fallback={loading}><DailyPlot days={data.groups} /></Suspense>
            </Card>
            <Card as="section" className="stack" aria-labelledby="indicators-medians">
              <h2 id="indicators-medians">{t(`indicators:plots.medianBy.${compared}`)}</h2>
              <Suspense fallback={loading}>{medians.data && <MedianPlot performance={medians.data} />}</Suspense>
            </Card>
          </div>
          {table.data && <GroupTable performance={table.data} choices={choices} onChoose={(grouping) => change({ by: grouping })} />}
        </>
      )}
    </Page>
  );
}
