import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router-dom';
import { buttonClass, Disclosure, Icon, Ltr, Skeleton } from '@nafida/ui';
import { useSession } from '../lib/session.js';
import { AccountLinks, AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './layout.module.css';

const MessageBell = lazy(async () => ({ default: (await import('./message-bell.js')).MessageBell }));

const phone = { shown: '+212 5 36 61 65 82', dialled: 'tel:+212536616582' };

function MainLinks() {
  const { t } = useTranslation();
  return (
    <>
      <NavLink to="/" end>{t('nav.services')}</NavLink>
      <NavLink to="/follow">{t('nav.follow')}</NavLink>
      <NavLink to="/questions">{t('nav.questions')}</NavLink>
    </>
  );
}

function PhoneMenu() {
  const { t } = useTranslation();
  const { status } = useSession();
  return (
    <Disclosure
      className={styles.phoneMenu}
      panelClassName={styles.menuPanel}
      label={t('nav.menu')}
      button={<Icon name="menu" />}
    >
      <nav aria-label={t('nav.main')}><MainLinks /></nav>
      <hr />
      <AccountLinks />
      {status === 'anonymous' && <Link className={buttonClass('primary', styles.signIn)} to="/sign-in">{t('nav.signIn')}</Link>}
      <LanguageSwitch />
    </Disclosure>
  );
}

function Header() {
  const { t } = useTranslation();
  const { account } = useSession();
  return (
    <header className={styles.header}>
      <div className="wrap">
        <Link className={styles.brand} to="/"><Brand /></Link>
        <nav className={styles.nav} aria-label={t('nav.main')}><MainLinks /></nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          {account && <Suspense fallback={<span className={styles.bellPending} />}><MessageBell /></Suspense>}
          <AccountMenu />
        </div>
        <PhoneMenu />
      </div>
    </header>
  );
}

function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <div className="wrap">
        <p>{t('footer.motto')}</p>
        <p className={styles.phone}>
          <Icon name="phone" size={18} />
          <span className="visually-hidden">{t('footer.phone')}</span>
          <a href={phone.dialled}><Ltr>{phone.shown}</Ltr></a>
        </p>
        <ul>
          <li><Link to="/statistics">{t('footer.statistics')}</Link></li>
          <li><Link to="/verify">{t('footer.verify')}</Link></li>
          <li><Link to="/data-protection">{t('footer.dataProtection')}</Link></li>
          <li><Link to="/accessibility">{t('footer.accessibility')}</Link></li>
        </ul>
      </div>
    </footer>
  );
}

/** The frame around what citizens see. */
export function CitizenLayout() {
  const { t } = useTranslation();
  return (
    <div className={styles.citizen}>
      <Header />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<div className="wrap page"><Skeleton label={t('page.loading')} lines={5} /></div>}><Outlet /></Suspense>
      </main>
      <Footer />
    </div>
  );
}
