import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { Button, buttonClass, Card, EmptyState, Pills, Skeleton } from '@nafida/ui';
import { UpcomingAppointments } from '../../lib/appointments/upcoming-appointments.js';
import { MyData } from '../../lib/cases/my-data.js';
import { formatNumber, isolate } from '../../lib/format.js';
import { getMyAccount } from '../../lib/my-account.js';
import { Page } from '../../lib/page.js';
import { firstNameOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { useSession } from '../../lib/session.js';
import { type Filter, filters, listMyCases, type MyCasesPage } from './cases.api.js';
import styles from './my-requests.module.css';
import { RequestRow } from './request-row.js';

function useFilter(): Filter | undefined {
  const [params] = useSearchParams();
  return filters.find((filter) => filter === params.get('show'));
}

function FilterPills({ chosen, counts }: { chosen: Filter | undefined; counts: MyCasesPage['counts'] | undefined }) {
  const { t } = useTranslation('cases');
  const pill = (filter: Filter | undefined, label: string, count: number | undefined) => (
    <Link key={filter ?? 'all'} to={filter ? `?show=${filter}` : '?'} preventScrollReset replace aria-current={chosen === filter ? 'page' : undefined}>
      {label}{count !== undefined && <b>{formatNumber(count)}</b>}
    </Link>
  );
  return (
    <Pills label={t('pages.mine.filter')}>
      {pill(undefined, t('pages.mine.all'), counts?.all)}
      {filters.map((filter) => pill(filter, t(`pages.mine.show.${filter}`), counts?.[filter]))}
    </Pills>
  );
}

function Nothing({ filter }: { filter: Filter | undefined }) {
  const { t } = useTranslation('cases');
  return (
    <Card>
      <EmptyState icon="queue" title={t(`pages.mine.empty.${filter ?? 'all'}`)}>
        {filter ? <Link to="?">{t('pages.mine.empty.showAll')}</Link> : (
          <>
            <p>{t('pages.mine.empty.help')}</p>
            <Link className={buttonClass()} to="/requests/new">{t('pages.mine.new')}</Link>
          </>
        )}
      </EmptyState>
    </Card>
  );
}

function RequestList({ filter }: { filter: Filter | undefined }) {
  const { t } = useTranslation(['cases', 'common']);
  const list = useInfiniteQuery(listMyCases(filter));
  if (list.isPending) return <Skeleton label={t('common:page.loading')} lines={6} />;
  if (list.isError && !list.data) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const all = list.data.pages.flatMap(({ items }) => items);
  // What waits for the citizen comes first, the rest stays in its order.
  const shown = [...all.filter(({ waitsForCitizen }) => waitsForCitizen), ...all.filter(({ waitsForCitizen }) => !waitsForCitizen)];
  if (shown.length === 0) return <Nothing filter={filter} />;
  return (
    <>
      <ul className={styles.list} aria-label={t('cases:pages.mine.list')}>
        {shown.map((request) => <RequestRow key={request.reference} request={request} />)}
      </ul>
      {list.hasNextPage && (
        <p><Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:action.showMore')}</Button></p>
      )}
    </>
  );
}

function MyDataCard() {
  const { t } = useTranslation('cases');
  const { data: account } = useQuery(getMyAccount());
  if (!account) return null;
  return (
    <Card as="aside" aria-labelledby="my-data" className={styles.data}>
      <h2 id="my-data">{t('pages.me.title')}</h2>
      <MyData account={account} show={['office', 'phone', 'address']} />
    </Card>
  );
}

function MyRequests() {
  const { t, i18n } = useTranslation('cases');
  const filter = useFilter();
  const { account } = useSession();
  // The counts of a filtered list say nothing of the others.
  const counts = useInfiniteQuery(listMyCases()).data?.pages[0]?.counts;
  const name = account ? firstNameOf(account, i18n.language) : '';
  return (
    <Page
      title={t('pages.mine.hello', { name: isolate(name) })}
      lead={counts ? t('pages.mine.waiting', { count: counts.waiting }) : '\u00a0'}
      aside={<Link className={buttonClass()} to="/requests/new">{t('pages.mine.new')}</Link>}
    >
      <div className={styles.columns}>
        <div className="stack">
          <UpcomingAppointments />
          <FilterPills chosen={filter} counts={counts} />
          <RequestList filter={filter} />
        </div>
        <MyDataCard />
      </div>
    </Page>
  );
}

/** What the citizen asked of the province, what waits for them first. */
export default function MyRequestsPage() {
  return <RequireSession><MyRequests /></RequireSession>;
}
