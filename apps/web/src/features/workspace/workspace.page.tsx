import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useParams } from 'react-router-dom';
import { EmptyState, showToast } from '@nafida/ui';
import { I18nProvider } from '@nafida/ui/interactive';
import { currentLocale } from '../../lib/language.js';
import { usePage } from '../../lib/page.js';
import { useSession } from '../../lib/session.js';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { useWide } from '../../lib/use-wide.js';
import { CasePanel } from './case-panel.js';
import { deskOf } from './desk.js';
import { KeysDialog } from './keys-dialog.js';
import { columnsOf } from './queue-columns.js';
import { searchOf, useQueueFilters } from './queue-filters.js';
import { QueuePanel, useQueueTitle } from './queue-panel.js';
import { useBulk } from './use-bulk.js';
import { useNextCase, useQueue } from './use-queue.js';
import { useQueueFocus } from './use-queue-focus.js';
import { useSelection } from './use-selection.js';
import styles from './workspace.module.css';

/** The clerk's desk: the queue, and the case in hand beside it. */
export default function WorkspacePage() {
  const { t } = useTranslation('workspace');
  const { reference } = useParams();
  const navigate = useNavigate();
  const { account } = useSession();
  const { filters, viewChosen, change } = useQueueFilters();
  const queue = useQueue(filters);
  const shown = useMemo(() => queue.items.filter(({ open }) => open).map((item) => item.reference), [queue.items]);
  const selection = useSelection(shown);
  const bulk = useBulk(selection.clear);
  const next = useNextCase(queue.items, reference);
  const [keysShown, setKeysShown] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // Beside an open case there is room for cards only.
  const asTable = useWide() && columnsOf(filters.columns).length > 0 && !reference;
  const search = useRef<HTMLInputElement>(null);
  const { move, focusedReference } = useQueueFocus(list, reference);
  const summary = queue.items.find((item) => item.reference === reference);
  const [title, setTitle] = useState<{ reference: string; title: string } | null>(null);
  const queueTitle = useQueueTitle();
  const caseTitle = summary?.title ?? (title?.reference === reference ? title?.title : reference);
  const heading = usePage(reference ? `${caseTitle}` : queueTitle);
  const addressOf = useCallback((other: string) => `/staff/requests/${other}${searchOf(filters)}`, [filters]);
  const rememberTitle = useCallback((known: string) => setTitle(reference ? { reference, title: known } : null), [reference]);

  // One starts with one's own cases, or with those nobody has taken; who is on the way elsewhere is not called back.
  const { counts } = queue;
  const staying = useNavigation().state === 'idle';
  useEffect(() => {
    if (staying && !viewChosen && counts) change({ view: counts.mine > 0 ? 'mine' : 'unassigned' });
  });

  const { treats } = deskOf(account);
  const openNext = () => (next ? void navigate(addressOf(next.reference)) : showToast(t('queue.end')));
  const claim = (references: string[]) => {
    if (treats && references.length > 0) void bulk.run({ kind: 'claims', references }).catch(() => undefined);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const focused = focusedReference() ?? shown[0];
      if (focused) void navigate(addressOf(focused));
    },
    n: openNext,
    c: () => claim(selection.selected.size > 0 ? [...selection.selected] : [focusedReference() ?? reference ?? ''].filter(Boolean)),
    x: () => {
      const current = focusedReference() ?? reference;
      if (treats && current && shown.includes(current)) selection.toggle(current);
    },
    '*': () => treats && selection.selectShown(),
    '/': () => search.current?.focus(),
    '?': () => setKeysShown(true),
  });

  return (
    <I18nProvider locale={currentLocale()}>
      <div className={styles.workspace} data-case={reference ? 'open' : 'none'} data-table={asTable || undefined}>
        <QueuePanel
          queue={queue}
          filters={filters}
          onChange={change}
          reference={reference}
          addressOf={addressOf}
          selection={selection}
          bulk={bulk}
          heading={reference ? undefined : heading}
          asTable={asTable}
          list={list}
          search={search}
          onKeys={() => setKeysShown(true)}
        />
        {reference ? (
          <CasePanel
            key={reference}
            reference={reference}
            title={caseTitle ?? reference}
            mentioned={summary?.mentioned ?? false}
            heading={heading}
            onTitle={rememberTitle}
            next={next}
            addressOf={addressOf}
            backTo={`/staff/requests${searchOf(filters)}`}
            onClaim={treats ? () => claim([reference]) : undefined}
            claiming={bulk.busy}
          />
        ) : !asTable && (
          <div className={styles.nothing}><EmptyState icon="queue" title={t('case.none')}><p>{t('case.noneHint')}</p></EmptyState></div>
        )}
        {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
      </div>
    </I18nProvider>
  );
}
