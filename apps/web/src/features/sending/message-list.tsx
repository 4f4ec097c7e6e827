import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, Notice, Skeleton } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import type { SendingFilters } from './sending-filters.js';
import { ResendSetAside } from './resend-set-aside.js';
import { listMessages, type Resent, type SentMessage } from './sending.api.js';
import styles from './sending.module.css';
import { SentMessageRow } from './sent-message.js';
import { mostAtOnce, useResending } from './use-resending.js';

/** Which messages could not be sent again with the others, and why. */
function Refused({ refused, items, onClose }: { refused: readonly Resent[]; items: readonly SentMessage[]; onClose: () => void }) {
  const { t } = useTranslation(['sending', 'common']);
  const labels = new Map(items.map(({ id, label, to }) => [id, `${label} · ${to}`]));
  return (
    <Notice tone="wait" title={t('sending:bulk.refused', { count: refused.length })} live>
      <ul className={styles.refused}>{refused.map(({ id, detail }) => <li key={id}><b><bdi>{labels.get(id) ?? id}</bdi></b> <bdi>{detail}</bdi></li>)}</ul>
      <Button variant="ghost" onClick={onClose}>{t('common:action.close')}</Button>
    </Notice>
  );
}

function BulkBar({ shown, resending }: { shown: readonly string[]; resending: ReturnType<typeof useResending> }) {
  const { t } = useTranslation('sending');
  const { ticked } = resending;
  const tickable = Math.min(shown.length, mostAtOnce);
  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.label')}>
      <span role="status">{t('bulk.ticked', { count: ticked.size })}</span>
      {ticked.size < tickable && <Button variant="quiet" onClick={() => resending.tickAll(shown)}>{t('bulk.tickAll', { count: tickable })}</Button>}
      {ticked.size > 0 && <Button variant="quiet" onClick={resending.clear}>{t('bulk.clear')}</Button>}
      {ticked.size > 0 && <Button busy={resending.busy} onClick={() => resending.resend([...ticked])}>{t('bulk.resend', { count: ticked.size })}</Button>}
    </div>
  );
}

/** The messages that were looked for, and the buttons that send again what failed. */
export function MessageList({ filters, q }: { filters: SendingFilters; q: string }) {
  const { t } = useTranslation(['sending', 'common']);
  const list = useInfiniteQuery(listMessages(filters, q));
  const resending = useResending();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const resendable = items.filter((item) => item.resendable).map(({ id }) => id);
  return (
    <>
      {resending.error && <ProblemNotice error={resending.error} />}
      {resending.refused.length > 0 && <Refused refused={resending.refused} items={items} onClose={resending.forget} />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {list.data && items.length === 0 && <Card><EmptyState icon="mail" title={t(filters.setAside ? 'sending:setAside.none' : 'sending:list.none')} /></Card>}
      {filters.setAside && items.length > 0 && <ResendSetAside />}
      {resendable.length > 0 && <BulkBar shown={resendable} resending={resending} />}
      {items.length > 0 && (
        <ul className={`card ${styles.list}`} aria-label={t('sending:list.label')}>
          {items.map((message) => (
            <SentMessageRow key={message.id} message={message} ticked={resending.ticked.has(message.id)} busy={resending.busy} onTick={() => resending.toggle(message.id)} onResend={() => resending.resend([message.id])} />
          ))}
        </ul>
      )}
      {list.hasNextPage && <p><Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </>
  );
}
