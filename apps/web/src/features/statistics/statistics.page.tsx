import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, DataTable, Facts, Icon, Skeleton } from '@nafida/ui';
import { showCount, showShare, showTenths, withheld } from '../../lib/figures.js';
import { formatDate } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { getPublicStatistics, openData, type PublicStatistics } from './statistics.api.js';
import { VisitWaiting } from './visit-waiting.js';

const MonthsPlot = lazy(async () => ({ default: (await import('./months-plot.js')).MonthsPlot }));

function Waiting({ services }: { services: PublicStatistics['services'] }) {
  const { t } = useTranslation('statistics');
  const days = (value: number | null) => (value === null ? withheld : t('days', { days: showTenths(value) }));
  return (
    <Card as="section" className="stack" aria-labelledby="statistics-waiting">
      <h2 id="statistics-waiting">{t('waiting')}</h2>
      <DataTable
        caption={t('waiting')}
        captionHidden
        columns={(['service', 'waitingDays', 'waitingMostDays', 'deadline', 'withinDeadline'] as const).map((key) => ({ key, name: t(`columns.${key}`), numeric: key !== 'service' }))}
        rows={services.map(({ id, name, waitingDays, waitingMostDays, deadlineDays, deadlineCounting, withinDeadline }) => ({
          key: id,
          cells: [name, days(waitingDays), days(waitingMostDays), t(deadlineCounting === 'working' ? 'workingDays' : 'days', { days: showCount(deadlineDays) }), showShare(withinDeadline)],
        }))}
      />
    </Card>
  );
}

function Offices({ offices }: { offices: PublicStatistics['offices'] }) {
  const { t } = useTranslation('statistics');
  return (
    <Card as="section" className="stack" aria-labelledby="statistics-offices">
      <h2 id="statistics-offices">{t('offices')}</h2>
      <DataTable
        caption={t('offices')}
        captionHidden
        columns={(['office', 'received', 'closed', 'median', 'withinDeadline', 'satisfaction'] as const).map((key) => ({ key, name: t(`columns.${key}`), numeric: key !== 'office' }))}
        rows={offices.map(({ id, name, received, closed, medianDays, withinDeadline, satisfaction }) => ({
          key: id,
          cells: [<bdi key="name">{name}</bdi>, showCount(received), showCount(closed), showTenths(medianDays), showShare(withinDeadline), showTenths(satisfaction)],
        }))}
      />
    </Card>
  );
}

function Total({ total }: { total: PublicStatistics['total'] }) {
  const { t } = useTranslation('statistics');
  const counts = (['received', 'closed', 'open', 'overdue'] as const).map((key) => ({ key, term: t(`columns.${key}`), detail: showCount(total[key]) }));
  return (
    <Card as="section" className="stack" aria-labelledby="statistics-total">
      <h2 id="statistics-total">{t('total')}</h2>
      <Facts
        facts={[
          ...counts,
          { key: 'withinDeadline', term: t('columns.withinDeadline'), detail: showShare(total.withinDeadline) },
          { key: 'median', term: t('columns.median'), detail: showTenths(total.medianDays) },
          { key: 'satisfaction', term: t('columns.satisfaction'), detail: total.satisfaction === null ? withheld : <bdi dir="ltr">{showTenths(total.satisfaction)} / 5</bdi> },
        ]}
      />
    </Card>
  );
}

/** Who came to their appointment, and who did not. */
function Visits({ total }: { total: PublicStatistics['total'] }) {
  const { t } = useTranslation('statistics');
  const counts = (['booked', 'kept', 'missed'] as const).map((key) => ({ key, term: t(`visits.${key}`), detail: showCount(total[key]) }));
  return (
    <Card as="section" className="stack" aria-labelledby="statistics-visits">
      <h2 id="statistics-visits">{t('visits.title')}</h2>
      <Facts facts={[...counts, { key: 'missedShare', term: t('visits.missedShare'), detail: showShare(total.missedShare) }]} />
    </Card>
  );
}

/** What the province asks of itself and how it does: open to anyone, with the data to take away. */
export default function StatisticsPage() {
  const { t } = useTranslation(['statistics', 'common']);
  const { data, error, refetch } = useQuery(getPublicStatistics());
  return (
    <Page title={t('statistics:title')} lead={data && t('statistics:lead', { from: formatDate(data.from), to: formatDate(data.to) })}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label={t('common:page.loading')} lines={8} />}
      {data && (
        <>
          <Waiting services={data.services} />
          <VisitWaiting />
          <Total total={data.total} />
          <Card as="section" className="stack" aria-labelledby="statistics-months">
            <h2 id="statistics-months">{t('statistics:months')}</h2>
            <Suspense fallback={<Skeleton label={t('common:page.loading')} lines={5} />}><MonthsPlot months={data.months} /></Suspense>
          </Card>
          <Visits total={data.total} />
          <Offices offices={data.offices} />
          <section className="stack" aria-labelledby="statistics-data">
            <h2 id="statistics-data">{t('statistics:data.title')}</h2>
            <p>{t('statistics:data.method', { count: data.fewest })}</p>
            <p className="row no-print">
              <a href={openData.csv} download><Icon name="download" size={20} /> {t('statistics:data.csv')}</a>
              <a href={openData.json}><Icon name="download" size={20} /> {t('statistics:data.json')}</a>
              <a href={openData.visitsCsv} download><Icon name="download" size={20} /> {t('statistics:data.visitsCsv')}</a>
              <a href={openData.visitsJson}><Icon name="download" size={20} /> {t('statistics:data.visitsJson')}</a>
            </p>
          </section>
        </>
      )}
    </Page>
  );
}
