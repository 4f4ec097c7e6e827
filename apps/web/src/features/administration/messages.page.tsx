import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Skeleton, StatusChip } from '@nafida/ui';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { templatesQuery } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';

/** All messages that citizens and staff receive, and which of them the province words itself. */
export default function MessagesPage() {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const { data, error, isPending, refetch } = useQuery(templatesQuery(i18n.language));
  return (
    <Page title={t('administration:tabs.messages')} lead={t('administration:leads.messages')}>
      <AdministrationTabs />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && (
        <ul className={styles.rows}>
          {data.map(({ event, label, channels, own }) => (
            <li key={event}>
              <Link className={styles.row} to={`/staff/administration/messages/${event.replace('.', '/')}`}>
                <b>{label}</b>
                {own && <StatusChip tone="info">{t('administration:message.own')}</StatusChip>}
                <span className={styles.meta}>{channels.map((channel) => <span key={channel}>{t(`administration:message.${channel}`)}</span>)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
