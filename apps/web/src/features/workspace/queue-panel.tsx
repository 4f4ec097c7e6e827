import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Kbd } from '@nafida/ui';
import { getMyAccount } from '../../lib/my-account.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useSession } from '../../lib/session.js';
import { AssignDialog } from './assign-dialog.js';
import { AnswerDialog } from './answer-dialog.js';
import { BulkBar } from './bulk-bar.js';
import { BulkOutcome } from './bulk-outcome.js';
import { BulkSending } from './bulk-sending.js';
import { deskOf } from './desk.js';
import type { QueueFilters } from './queue-filters.js';
import { QueueFiled } from './queue-filed.js';
import { QueueList } from './queue-list.js';
import { QueueMenu } from './queue-menu.js';
import { QueueNarrowing } from './queue-narrowing.js';
import { QueueSearch } from './queue-search.js';
import { QueueViews } from './queue-views.js';
import styles from './queue.module.css';
import { TransferDialog } from './transfer-dialog.js';
import type { useBulk } from './use-bulk.js';
import type { useQueue } from './use-queue.js';
import type { useSelection } from './use-selection.js';

const reasonLimit = 2000;

interface QueuePanelProps {
  queue: ReturnType<typeof useQueue>;
  filters: QueueFilters;
  onChange: (changed: Partial<QueueFilters>) => void;
  reference: string | undefined;
  addressOf: (reference: string) => string;
  selection: ReturnType<typeof useSelection>;
  bulk: ReturnType<typeof useBulk>;
  /** Where the focus goes when the queue is the page. */
  heading?: RefObject<HTMLHeadingElement | null>;
  asTable: boolean;
  list: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  onKeys: () => void;
}

/** The name of the desk: the office's requests. */
export function useQueueTitle(): string {
  const { t } = useTranslation('workspace');
  const { data } = useQuery(getMyAccount());
  return data?.office ? t('queue.titleOf', { office: data.office.name }) : t('queue.title');
}

/** The office's cases: which list, which of them, and what is done to several at once. */
export function QueuePanel(props: QueuePanelProps) {
  const { queue, filters, onChange, reference, addressOf, selection, bulk, heading, asTable, list, search, onKeys } = props;
  const { t } = useTranslation('workspace');
  const { account } = useSession();
  const [dialog, setDialog] = useState<'transfer' | 'assign' | 'answer' | null>(null);
  const { data: desk } = useQuery(getMyAccount());
  const title = useQueueTitle();
  const references = [...selection.selected];
  const chosen = queue.items.filter((item) => selection.selected.has(item.reference));
  const { treats, everyOffice } = deskOf(account);
  const Title = reference ? 'h2' : 'h1';

  return (
    <section className={styles.queue} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.headline}>
          <Title ref={heading} tabIndex={-1}>{title}</Title>
          <QueueMenu filters={filters} onChange={onChange} everyOffice={everyOffice} />
          <button type="button" className={styles.keysButton} aria-label={t('keys.title')} aria-keyshortcuts="?" onClick={onKeys}><Kbd>?</Kbd></button>
        </div>
        <QueueSearch value={filters.q} onChange={(q) => onChange({ q })} field={search} />
        <QueueViews filters={filters} counts={queue.counts} path={reference ? `/staff/requests/${reference}` : '/staff/requests'} treats={treats} />
        {(filters.view === 'all' || filters.view === 'overdue' || filters.status || filters.service || filters.escalated) && <QueueNarrowing filters={filters} onChange={onChange} everyOffice={everyOffice} />}
        <QueueFiled filters={filters} onChange={onChange} />
        {bulk.error && <ProblemNotice error={bulk.error} />}
        {bulk.outcome.length > 0 && <BulkOutcome results={bulk.outcome} addressOf={addressOf} onClose={bulk.closeOutcome} />}
      </div>
      <div className={styles.rows}>
        <QueueList
          queue={queue}
          filters={filters}
          officeId={desk?.office?.id}
          reference={reference}
          addressOf={addressOf}
          selectable={treats}
          selected={selection.selected}
          onToggle={selection.toggle}
          onSearchAll={() => onChange({ view: 'all' })}
          asTable={asTable}
          list={list}
        />
        {treats && queue.items.length > 1 && references.length === 0 && (
          <Button variant="quiet" className={styles.selectShown} onClick={selection.selectShown}>{t('bulk.selectShown', { count: Math.min(queue.items.length, 100) })}</Button>
        )}
      </div>
      {references.length > 0 && (
        <BulkBar
          count={references.length}
          busy={bulk.busy}
          onClaim={() => void bulk.run({ kind: 'claims', references }).catch(() => undefined)}
          onTransfer={() => setDialog('transfer')}
          onAnswer={() => setDialog('answer')}
          onAssign={() => setDialog('assign')}
          onClear={selection.clear}
        />
      )}
      {dialog === 'transfer' && (
        <TransferDialog
          draft="bulk"
          title={t('transfer.titleMany', { count: references.length })}
          reasonLimit={reasonLimit}
          onSend={({ officeId, reason }) => bulk.run({ kind: 'transfers', references, officeId, reason })}
          onClose={() => setDialog(null)}
        >
          {(text) => <BulkSending cases={chosen} action="transfer" text={text} />}
        </TransferDialog>
      )}
      {dialog === 'answer' && (
        <AnswerDialog cases={chosen} onSend={(answers) => bulk.run({ kind: 'answers', answers })} onClose={() => setDialog(null)} />
      )}
      {dialog === 'assign' && (
        <AssignDialog count={references.length} onSend={(assigneeId) => bulk.run({ kind: 'assignments', references, assigneeId })} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}
