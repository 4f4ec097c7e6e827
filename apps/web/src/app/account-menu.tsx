import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { buttonClass, Disclosure, Icon } from '@nafida/ui';
import { landingPath } from '../lib/landing.js';
import { nameOf } from '../lib/person-text.js';
import { useSession } from '../lib/session.js';
import styles from './layout.module.css';

/** The links of the signed-in person, and the way out. */
export function AccountLinks() {
  const { t } = useTranslation();
  const { account, signOut } = useSession();
  const navigate = useNavigate();
  if (!account) return null;
  const leave = async () => {
    // First away from pages that need a session, or they would ask to sign in again.
    await navigate('/');
    await signOut();
  };
  return (
    <>
      <Link to={landingPath(account)}>
        <Icon name="queue" size={20} />
        {t(account.role === 'citizen' ? 'nav.myRequests' : 'nav.workspace')}
      </Link>
      {account.role !== 'citizen' && <Link to="/messages"><Icon name="bell" size={20} />{t('nav.myMessages')}</Link>}
      <Link to="/account"><Icon name="user" size={20} />{t('nav.myAccount')}</Link>
      <button type="button" onClick={() => void leave()}><Icon name="logout" size={20} />{t('nav.signOut')}</button>
    </>
  );
}

/** The way to sign in, or the name of who is signed in with their links. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { status, account } = useSession();
  if (status === 'unknown') return <span className={styles.accountPending} />;
  if (!account) return <Link className={buttonClass()} to="/sign-in">{t('nav.signIn')}</Link>;
  return (
    <Disclosure
      panelClassName={styles.menuPanel}
      button={<><Icon name="user" size={20} /><bdi className={styles.accountName}>{nameOf(account, i18n.language)}</bdi><Icon name="chevron-down" size={16} /></>}
    >
      <AccountLinks />
    </Disclosure>
  );
}
