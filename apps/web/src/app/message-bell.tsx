import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Icon } from '@nafida/ui';
import { formatNumber } from '../lib/format.js';
import { useMessageNews } from '../lib/messages/message-news.js';
import styles from './message-bell.module.css';

/** From here on a bell says only that there are many. */
const many = 99;

/** Leads to one's messages, and says at once how many are unread. */
export function MessageBell() {
  const { t } = useTranslation('messages');
  const { unread } = useMessageNews();
  const words = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.read');
  return (
    <>
      <Link className={styles.bell} to="/messages">
        <Icon name="bell" size={22} />
        {unread > 0 && <b aria-hidden="true">{unread > many ? `${formatNumber(many)}+` : formatNumber(unread)}</b>}
        <span className="visually-hidden">{words}</span>
      </Link>
      <span className="visually-hidden" role="status">{unread > 0 && words}</span>
    </>
  );
}
