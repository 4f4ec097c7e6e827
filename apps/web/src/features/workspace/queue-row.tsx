import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Reference } from '@nafida/ui';
import { DueChip } from './due-chip.js';
import { QueueMarks, QueueTick } from './queue-marks.js';
import { QueueSubject } from './queue-subject.js';
import styles from './queue.module.css';
import type { QueuedCaseView } from './workspace-types.js';

/** One case in the queue: what it is, whose, and how pressing. */
export const QueueRow = memo(function QueueRow({ item, to, open, elsewhere, selectable, selected, showAssignee, onToggle }: {
  item: QueuedCaseView;
  to: string;
  open: boolean;
  /** Treated by another office than the reader's: it is named. */
  elsewhere: boolean;
  selectable: boolean;
  selected: boolean;
  showAssignee: boolean;
  onToggle: (reference: string, upTo: boolean) => void;
}) {
  const { t } = useTranslation('workspace');
  return (
    <li className={open ? `${styles.row} ${styles.open}` : styles.row}>
      {selectable && <QueueTick item={item} selected={selected} onToggle={onToggle} />}
      <Link className={styles.link} to={to} data-reference={item.reference} aria-current={open ? 'page' : undefined}>
        <span className={styles.line}>
          <b className={styles.title}><QueueSubject item={item} /></b>
          <DueChip item={item} />
        </span>
        <span className={styles.line}>
          <span className={styles.person}><bdi>{item.applicantName}</bdi></span>
          <Reference>{item.reference}</Reference>
        </span>
        <QueueMarks item={item} />
        {(showAssignee || elsewhere) && (
          <span className={styles.assignee}>
            {elsewhere && <><bdi>{item.office.name}</bdi> · </>}
            {item.assignee ? t('queue.assignee', { name: item.assignee.name }) : t('queue.nobody')}
          </span>
        )}
      </Link>
    </li>
  );
});
