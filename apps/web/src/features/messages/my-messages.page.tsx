import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Card, EmptyState, Skeleton } from '@nafida/ui';
import { useMessageNews } from '../../lib/messages/message-news.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { HappeningRow } from './happening-row.js';
import { happeningsOf, isUnderWay, lacks } from './happenings.js';
import { listMyMessages, markRead, myMessagesKey } from './messages.api.js';
import styles from './messages.module.css';

const underWayMillis = 5_000;

function MyMessages() {
  const { t } = useTranslation(['messages', 'common']);
  const queries = useQueryClient();
  const list = useInfiniteQuery({ ...listMyMessages(), refetchInterval: ({ state }) => isUnderWay(state.data?.pages[0]?.items ?? [], Date.now()) && underWayMillis });
  const { latestId } = useMessageNews();
  const read = useMutation({ mutationFn: markRead, onSuccess: () => queries.invalidateQueries({ queryKey: myMessagesKey }) });
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isNew = list.data !== undefined && lacks(messages, latestId);
  useEffect(() => {
    if (isNew) void queries.invalidateQueries({ queryKey: myMessagesKey });
  }, [isNew, latestId, queries]);
  const told = happeningsOf(messages);
  const anyUnread = (list.data?.pages[0]?.unread ?? 0) > 0;
  return (
    <Page
      narrow
      title={t('messages:mine.title')}
      lead={<>{t('messages:mine.lead')} <Link to="/account#message-channels">{t('messages:mine.choose')}</Link></>}
      aside={anyUnread && <Button variant="ghost" busy={read.isPending} onClick={() => read.mutate(undefined)}>{t('messages:mine.markAll')}</Button>}
    >
      {read.error && <ProblemNotice error={read.error} />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {list.data && told.length === 0 && <Card><EmptyState icon="bell" title={t('messages:mine.none')} /></Card>}
      {told.length > 0 && (
        <ul className={styles.list} aria-label={t('messages:mine.list')}>
          {told.map((one) => <HappeningRow key={one.key} told={one} busy={read.isPending} onRead={() => read.mutate(one.key)} />)}
        </ul>
      )}
      {list.hasNextPage && <p><Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Page>
  );
}

/** What the province told the reader, by which way, and whether it arrived. */
export default function MyMessagesPage() {
  return <RequireSession><MyMessages /></RequireSession>;
}
