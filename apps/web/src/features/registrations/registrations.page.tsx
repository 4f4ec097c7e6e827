import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, EmptyState, Icon, Reference, Skeleton, StatusChip } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { nameOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { daysSince } from './days-since.js';
import { DeskTabs } from './desk-tabs.js';
import { type RegistrationItem, registrationsQuery } from './registrations.api.js';
import styles from './registrations.module.css';

/** From the third day on, a person may begin to think that nobody reads. */
const longWait = 3;

function Row({ registration }: { registration: RegistrationItem }) {
  const { t, i18n } = useTranslation('accounts');
  const days = daysSince(registration.submittedAt);
  return (
    <li>
      <Link className={styles.row} to={`/staff/registrations/${registration.id}`}>
        <b><bdi>{nameOf(registration, i18n.language)}</bdi></b>
        <StatusChip tone={days >= longWait ? 'wait' : 'info'}>{t('pages.registrations.waiting', { count: days })}</StatusChip>
        <span className={styles.rowMeta}>
          <Reference>{registration.reference}</Reference>
          <span><Icon name="clock" size={16} />{formatMoment(registration.submittedAt)}</span>
        </span>
      </Link>
    </li>
  );
}

/** Who waits for an account at the clerk's office, who came first at the top. */
export default function RegistrationsPage() {
  const { t } = useTranslation(['accounts', 'common']);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(registrationsQuery('pending'));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('accounts:pages.registrations.title')} lead={t('accounts:pages.registrations.lead')} narrow>
      <DeskTabs />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && items.length === 0 && <EmptyState icon="check" title={t('accounts:pages.registrations.none')}><p className="muted">{t('accounts:pages.registrations.noneLead')}</p></EmptyState>}
      {items.length > 0 && <ul className={styles.rows}>{items.map((registration) => <Row key={registration.id} registration={registration} />)}</ul>}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Page>
  );
}
