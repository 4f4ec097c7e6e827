import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { DataTable } from '@nafida/ui';
import { columnsOf, useColumns } from './queue-columns.js';
import { QueueMarks, QueueTick } from './queue-marks.js';
import { QueueSubject } from './queue-subject.js';
import styles from './queue.module.css';
import type { QueuedCaseView } from './workspace-types.js';

/** The queue with the columns its reader chose; the subject always leads to the case. */
export function QueueTable({ items, columns, caption, addressOf, selectable, selected, onToggle }: {
  items: readonly QueuedCaseView[];
  columns: string;
  caption: string;
  addressOf: (reference: string) => string;
  selectable: boolean;
  selected: ReadonlySet<string>;
  onToggle: (reference: string, upTo: boolean) => void;
}) {
  const { t } = useTranslation('workspace');
  const cells = useColumns();
  const chosen = columnsOf(columns);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[{ key: 'subject', name: t('columns.subject') }, ...chosen.map((key) => ({ key, name: t(`columns.names.${key}`) }))]}
      rows={items.map((item) => ({
        key: item.reference,
        cells: [
          <span key="subject" className={styles.subject}>
            {selectable && <QueueTick item={item} selected={selected.has(item.reference)} onToggle={onToggle} />}
            <Link to={addressOf(item.reference)} data-reference={item.reference}>
              <b><QueueSubject item={item} /></b>
              <QueueMarks item={item} />
            </Link>
          </span>,
          ...chosen.map((column) => cells[column](item)),
        ],
      }))}
    />
  );
}
