import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, Skeleton } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { readersQuery } from './accounts.api.js';
import styles from './accounts.module.css';

/** Who of the administration looked at one's data: when, from which office, what for. */
export function DataReaders() {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(readersQuery(i18n.language));
  const readings = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card as="section" aria-labelledby="readers-title" className="stack">
      <h2 id="readers-title">{t('accounts:pages.readers.title')}</h2>
      <p className="muted">{t('accounts:pages.readers.lead')}</p>
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {isPending && <Skeleton label={t('common:page.loading')} />}
      {data && readings.length === 0 && <p>{t('accounts:pages.readers.none')}</p>}
      {readings.length > 0 && (
        <ul className={styles.list}>
          {readings.map(({ at, actionLabel, roleLabel, office }, index) => (
            <li key={`${at} ${index}`} className={styles.reading}>
              <b>{actionLabel}</b>
              <span>{[roleLabel, office?.name].filter(Boolean).join(t('accounts:pages.readers.separator'))}</span>
              <small>{formatMoment(at)}</small>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Card>
  );
}
