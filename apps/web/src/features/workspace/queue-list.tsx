import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Skeleton } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './queue.module.css';
import type { QueueFilters } from './queue-filters.js';
import { QueueRow } from './queue-row.js';
import { QueueTable } from './queue-table.js';
import type { useQueue } from './use-queue.js';

interface QueueListProps {
  queue: ReturnType<typeof useQueue>;
  filters: QueueFilters;
  officeId: string | undefined;
  reference: string | undefined;
  addressOf: (reference: string) => string;
  selectable: boolean;
  selected: ReadonlySet<string>;
  onToggle: (reference: string, upTo: boolean) => void;
  onSearchAll: () => void;
  /** Room for columns, and somebody who chose them. */
  asTable: boolean;
  list: RefObject<HTMLDivElement | null>;
}

/** Reads on when the end of the list comes into view; where a page found nothing, only when asked to. */
function useReadOn(queue: QueueListProps['queue'], foundSome: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetching, fetchNextPage } = queue;
  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasNextPage || !foundSome || isFetching) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: '400px' });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [hasNextPage, foundSome, isFetching, fetchNextPage]);
  return end;
}

function Empty({ filters, onSearchAll }: Pick<QueueListProps, 'filters' | 'onSearchAll'>) {
  const { t } = useTranslation('workspace');
  const narrowed = Boolean(filters.q || filters.status || filters.service || filters.sectorId || filters.officeId || filters.from || filters.to);
  return (
    <EmptyState icon={narrowed ? 'search' : 'check'} title={t(narrowed ? 'queue.noneFound' : `queue.empty.${filters.view}`)}>
      {filters.q && filters.view !== 'all' && <Button variant="ghost" onClick={onSearchAll}>{t('queue.searchAll')}</Button>}
    </EmptyState>
  );
}

/** The rows of the queue, read page by page; only what is in sight is drawn. */
export function QueueList({ queue, filters, officeId, reference, addressOf, selectable, selected, onToggle, onSearchAll, asTable, list }: QueueListProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const foundSome = (queue.data?.pages.at(-1)?.items.length ?? 0) > 0;
  const end = useReadOn(queue, foundSome);
  if (queue.isPending) return <div className={styles.message}><Skeleton label={t('common:page.loading')} lines={6} /></div>;
  if (queue.isError && queue.items.length === 0) return <div className={styles.message}><ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} /></div>;
  if (queue.items.length === 0 && !queue.hasNextPage) return <Empty filters={filters} onSearchAll={onSearchAll} />;
  return (
    <>
      <div ref={list} className={asTable ? styles.table : undefined}>
        {asTable ? (
          <QueueTable items={queue.items} columns={filters.columns} caption={t(`views.${filters.view}`)} addressOf={addressOf} selectable={selectable} selected={selected} onToggle={onToggle} />
        ) : (
          <ul className={styles.list}>
            {queue.items.map((item) => (
              <QueueRow
                key={item.reference}
                item={item}
                to={addressOf(item.reference)}
                open={item.reference === reference}
                elsewhere={officeId !== undefined && item.office.id !== officeId}
                selectable={selectable}
                selected={selected.has(item.reference)}
                showAssignee={filters.view !== 'mine' && filters.view !== 'unassigned'}
                onToggle={onToggle}
              />
            ))}
          </ul>
        )}
      </div>
      <div ref={end} className={styles.end}>
        {queue.hasNextPage && !foundSome && <p role="status">{t('queue.noneYet')}</p>}
        {queue.isFetchNextPageError && <ProblemNotice error={queue.error} />}
        {queue.hasNextPage && <Button variant="quiet" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>{t(foundSome ? 'common:action.showMore' : 'queue.lookFurther')}</Button>}
      </div>
    </>
  );
}
