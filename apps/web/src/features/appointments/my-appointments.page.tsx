import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { Button, buttonClass, Card, EmptyState, Pills, Skeleton } from '@nafida/ui';
import { listMyAppointments } from '../../lib/appointments/appointment-queries.js';
import { AppointmentRow } from '../../lib/appointments/appointment-row.js';
import styles from '../../lib/appointments/appointments.module.css';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { MyWaiting } from './my-waiting.js';

const lists = ['upcoming', 'past'] as const;

function MyAppointments() {
  const { t } = useTranslation(['appointments', 'common']);
  const [params] = useSearchParams();
  const when = lists.find((name) => name === params.get('show')) ?? 'upcoming';
  const list = useInfiniteQuery(listMyAppointments(when));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      narrow
      title={t('appointments:pages.mine.title')}
      back={<BackLink to="/requests">{t('appointments:pages.mine.back')}</BackLink>}
      aside={<Link className={buttonClass()} to="/appointments">{t('appointments:pages.mine.new')}</Link>}
    >
      <Pills label={t('appointments:pages.mine.filter')}>
        {lists.map((name) => <Link key={name} to={`?show=${name}`} replace preventScrollReset aria-current={name === when ? 'page' : undefined}>{t(`appointments:pages.mine.${name}`)}</Link>)}
      </Pills>
      {when === 'upcoming' && <MyWaiting />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton label={t('common:page.loading')} lines={4} />}
      {list.data && items.length === 0 && <Card><EmptyState icon="calendar" title={t(`appointments:pages.mine.none.${when}`)} /></Card>}
      <ul className={styles.list}>{items.map((appointment) => <AppointmentRow key={appointment.reference} appointment={appointment} />)}</ul>
      {list.hasNextPage && <p><Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Page>
  );
}

/** One's visits: those to come, those that were, and those one waits for. */
export function MyAppointmentsPage() {
  return <RequireSession><MyAppointments /></RequireSession>;
}
