import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router-dom';
import { Disclosure, Icon, type IconName, Skeleton } from '@nafida/ui';
import { RequireSession } from '../lib/require-session.js';
import { useMay } from '../lib/session.js';
import { AccountLinks } from './account-menu.js';
import { Mark } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './staff-layout.module.css';

/** Each place with the permission that opens it; of the administration the first tool that the reader may use. */
const places: ReadonlyArray<{ to: string; also?: string; icon: IconName; label: string; permission: string }> = [
  { to: '/staff/requests', icon: 'queue', label: 'staff.requests', permission: 'workqueue.read' },
  { to: '/staff/desk', also: '/staff/collect', icon: 'building', label: 'staff.desk', permission: 'desk.file' },
  { to: '/staff/agenda', also: '/staff/agendas', icon: 'calendar', label: 'staff.agenda', permission: 'appointments.desk' },
  { to: '/staff/registrations', also: '/staff/citizens', icon: 'people', label: 'staff.citizens', permission: 'registrations.decide' },
  { to: '/staff/indicators', icon: 'chart', label: 'staff.indicators', permission: 'indicators.read' },
  { to: '/staff/messages', icon: 'mail', label: 'staff.messages', permission: 'notifications.manage' },
];
const tools: ReadonlyArray<{ to: string; permission: string }> = [
  { to: '/staff/administration/staff', permission: 'staff.manage' },
  { to: '/staff/administration/audit', permission: 'audit.read' },
  { to: '/staff/administration/merges', permission: 'citizens.merge' },
];

function isWithin(pathname: string, place: string | undefined): boolean {
  return place !== undefined && `${pathname}/`.startsWith(`${place}/`);
}

/** The frame around the province's own desk: a rail beside the work, a bar below it on small screens. */
export default function StaffLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const may = useMay();
  const tool = tools.find(({ permission }) => may(permission));
  const open = [...places.filter(({ permission }) => may(permission)), ...(tool ? [{ ...tool, also: '/staff/administration', icon: 'shield' as const, label: 'staff.administration' }] : [])];
  return (
    <RequireSession>
      <div className={styles.desk}>
        <header className={styles.rail}>
          <Link className={styles.home} to="/" aria-label={t('brand.name')}><Mark /></Link>
          <nav aria-label={t('staff.nav')}>
            {open.map(({ to, also, icon, label }) => (
              <Link key={to} to={to} aria-current={isWithin(pathname, to) || isWithin(pathname, also) ? 'page' : undefined}><Icon name={icon} size={22} />{t(label)}</Link>
            ))}
          </nav>
          <Disclosure
            className={styles.account}
            buttonClassName={styles.accountButton}
            panelClassName={styles.accountPanel}
            button={<><Icon name="user" size={22} />{t('staff.account')}</>}
          >
            <AccountLinks />
            <LanguageSwitch />
          </Disclosure>
        </header>
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<div className="wrap page"><Skeleton label={t('page.loading')} lines={6} /></div>}><Outlet /></Suspense>
        </main>
      </div>
    </RequireSession>
  );
}
