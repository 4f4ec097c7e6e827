import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, classNames, Icon, Reference, StatusChip } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { subjectPath } from '../../lib/messages/message-subject.js';
import { MessageWay } from '../../lib/messages/message-way.js';
import { useSession } from '../../lib/session.js';
import type { ToldHappening } from './happenings.js';
import styles from './messages.module.css';

/** One thing that was told: what it is about, when, and by which ways it went. */
export function HappeningRow({ told, onRead, busy }: { told: ToldHappening; onRead: () => void; busy: boolean }) {
  const { t } = useTranslation('messages');
  const [{ label, at, reference, event }] = told.messages;
  const path = subjectPath({ event, reference }, useSession().account?.role);
  return (
    <li className={classNames('card', styles.row, told.unread && styles.unread)}>
      <div className={styles.head}>
        <h2>{path ? <Link to={path} onClick={() => told.unread && onRead()}>{label}</Link> : label}</h2>
        {told.unread && <StatusChip tone="info">{t('mine.unread')}</StatusChip>}
      </div>
      <p className={styles.meta}>
        {reference && <Reference>{reference}</Reference>}
        <span><Icon name="clock" size={16} /><time dateTime={at}>{formatMoment(at)}</time></span>
      </p>
      <ul className={styles.ways}>{told.messages.map((message) => <li key={message.id}><MessageWay message={message} /></li>)}</ul>
      {told.unread && <Button variant="quiet" className={styles.mark} busy={busy} onClick={onRead}>{t('mine.markRead')}<span className="visually-hidden"> {label}</span></Button>}
    </li>
  );
}
