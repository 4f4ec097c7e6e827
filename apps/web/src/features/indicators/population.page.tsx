import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Card, DataTable, Notice, SelectField, Skeleton } from '@nafida/ui';
import { showCount } from '../../lib/figures.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useMay } from '../../lib/session.js';
import { IndicatorTabs } from './indicator-tabs.js';
import { type AnnexPopulation, getPopulation } from './indicators.api.js';
import styles from './indicators.module.css';

const PeoplePlot = lazy(async () => ({ default: (await import('./people-plot.js')).PeoplePlot }));

function useBandName() {
  const { t } = useTranslation('indicators');
  return ({ from, to }: { from: number; to: number | null }): string => (to === null ? t('population.over', { from }) : t('population.between', { from, to }));
}

/** The people of one annex drawn twice: by their age, and by where they live. */
function Annex({ annex: { bands, quarters } }: { annex: AnnexPopulation }) {
  const { t } = useTranslation(['indicators', 'common']);
  const bandName = useBandName();
  const loading = <Skeleton label={t('common:page.loading')} lines={5} />;
  return (
    <div className={styles.plots}>
      <Card as="section" className="stack" aria-labelledby="population-ages">
        <h2 id="population-ages">{t('indicators:population.ages')}</h2>
        <Suspense fallback={loading}><PeoplePlot by={t('indicators:population.ages')} column={t('indicators:population.age')} groups={bands.map((band) => ({ key: String(band.from), name: bandName(band), people: band.people }))} /></Suspense>
      </Card>
      <Card as="section" className="stack" aria-labelledby="population-quarters">
        <h2 id="population-quarters">{t('indicators:population.quarters')}</h2>
        <Suspense fallback={loading}>
          <PeoplePlot by={t('indicators:population.quarters')} column={t('indicators:population.quarter')} groups={quarters.map(({ id, name, people }) => ({ key: id ?? '', name: name ?? t('indicators:population.noQuarter'), people }))} />
        </Suspense>
      </Card>
    </div>
  );
}

/** Every annex in a row, every age in a column: the numbers of the plots. */
function AllAnnexes({ items }: { items: readonly AnnexPopulation[] }) {
  const { t } = useTranslation('indicators');
  const bandName = useBandName();
  return (
    <Card as="section" className="stack" aria-labelledby="population-table">
      <h2 id="population-table">{t('population.table')}</h2>
      <DataTable
        caption={t('population.table')}
        captionHidden
        columns={[{ key: 'annex', name: t('population.annex') }, { key: 'people', name: t('population.people'), numeric: true }, ...(items[0]?.bands ?? []).map((band) => ({ key: String(band.from), name: bandName(band), numeric: true }))]}
        rows={items.map(({ officeId, name, people, bands }) => ({ key: officeId, cells: [<bdi key="name">{name}</bdi>, showCount(people), ...bands.map((band) => showCount(band.people))] }))}
      />
    </Card>
  );
}

/** The province has not opened these figures: nothing is amiss. Who sets its rules is shown where. */
function Closed({ words: { title, detail } }: { words: Problem }) {
  const { t } = useTranslation('indicators');
  const may = useMay();
  return (
    <Notice title={title}>
      <p>{detail}</p>
      {may('rules.manage') && <p><Link to="/staff/administration/rules/settings">{t('population.open')}</Link></p>}
    </Notice>
  );
}

/** Who is registered at the annexes, seen from afar, where the province has opened these figures. */
export default function PopulationPage() {
  const { t } = useTranslation(['indicators', 'common']);
  const { data, error, refetch } = useQuery(getPopulation());
  const [officeId, setOfficeId] = useState('');
  const annex = data?.items.find((item) => item.officeId === officeId) ?? data?.items.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))[0];
  return (
    <Page title={t('indicators:population.title')} lead={data && t('indicators:population.lead', { fewest: data.fewest })}>
      <IndicatorTabs />
      {error && (error instanceof Problem && error.code === 'population_closed' ? <Closed words={error} /> : <ProblemNotice error={error} onRetry={() => void refetch()} />)}
      {!data && !error && <Skeleton label={t('common:page.loading')} lines={8} />}
      {data && !annex && <p>{t('indicators:population.none')}</p>}
      {data && annex && (
        <>
          {data.items.length > 1 && (
            <div className={`no-print ${styles.annex}`}>
              <SelectField id="population-annex" label={t('indicators:population.annex')} value={annex.officeId} onChange={setOfficeId} choices={data.items.map((item) => ({ value: item.officeId, label: item.name }))} />
            </div>
          )}
          <Annex annex={annex} />
          <AllAnnexes items={data.items} />
        </>
      )}
    </Page>
  );
}
