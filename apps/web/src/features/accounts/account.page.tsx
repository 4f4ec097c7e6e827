import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Card, Skeleton, StatusChip } from '@nafida/ui';
import { CalendarFeed } from '../../lib/appointments/calendar-feed.js';
import { getMyAccount, type MyAccount } from '../../lib/my-account.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import styles from './accounts.module.css';
import { DataReaders } from './data-readers.js';
import { MessageChannels } from './message-channels.js';
import { MessageLanguage } from './message-language.js';
import { MyData } from './my-data.js';
import { MyRights } from './my-rights.js';
import { MySessions } from './my-sessions.js';

function SignInMeans({ account }: { account: MyAccount }) {
  const { t } = useTranslation('accounts');
  return (
    <Card as="section" aria-labelledby="means-title" className="stack">
      <h2 id="means-title">{t('pages.account.means')}</h2>
      <div className={styles.mean}>
        <h3>{t('pages.door.password')}</h3>
        <Link className={buttonClass('ghost')} to="/account/password">{t('pages.account.changePassword')}</Link>
      </div>
      <div className={styles.mean}>
        <div>
          <h3>{t('pages.account.secondFactor')}</h3>
          <p className="muted small">{t('pages.account.secondFactorLead')}</p>
        </div>
        {account.secondFactor
          ? <StatusChip tone="ok">{t('pages.account.secondFactorOn')}</StatusChip>
          : <Link className={buttonClass('ghost')} to="/second-factor">{t('pages.account.secondFactorAdd')}</Link>}
      </div>
    </Card>
  );
}

function Account() {
  const { t } = useTranslation(['accounts', 'common']);
  const { data: account, error, refetch } = useQuery(getMyAccount());
  return (
    <Page title={t('accounts:pages.account.title')} lead={account && t('accounts:pages.account.lead', { role: account.roleLabel })}>
      {error && !account && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !account && <Skeleton label={t('common:page.loading')} lines={6} />}
      {account && (
        <div className={styles.account}>
          <div className="stack">
            <MyData account={account} />
            <MySessions />
            {/* The rights of law 09-08 belong to those whose identity card is kept. */}
            {account.cin !== null && <DataReaders />}
          </div>
          <div className="stack">
            <MessageLanguage account={account} />
            {account.cin !== null && <MessageChannels />}
            <SignInMeans account={account} />
            {account.cin !== null && <CalendarFeed />}
            {account.cin !== null && <MyRights />}
          </div>
        </div>
      )}
    </Page>
  );
}

/** One's own account: what the province holds, who read it, and how one signs in. */
export default function AccountPage() {
  return <RequireSession><Account /></RequireSession>;
}
