import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router-dom';
import { classNames, Disclosure, Icon, type IconName, Skeleton } from '@nafida/ui';
import { RequireSession } from '../lib/require-session.js';
import { useMay } from '../lib/session.js';
import { AccountLinks } from './account-menu.js';
import { Mark } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './staff-layout.module.css';

interface Place {
  to: string;
  also?: string;
  icon: IconName;
  label: string;
  permission: string;
}

/** Each place with the permission that opens it, the most used first; of the administration the first tool that the reader may use. */
const places: readonly Place[] = [
  { to: '/staff/requests', icon: 'queue', label: 'staff.requests', permission: 'workqueue.read' },
  { to: '/staff/desk', also: '/staff/collect', icon: 'building', label: 'staff.desk', permission: 'desk.file' },
  { to: '/staff/agenda', icon: 'calendar', label: 'staff.agenda', permission: 'appointments.desk' },
  { to: '/staff/agendas', icon: 'calendar', label: 'staff.agenda', permission: 'agendas.manage' },
  { to: '/staff/registrations', also: '/staff/citizens', icon: 'people', label: 'staff.citizens', permission: 'registrations.decide' },
  { to: '/staff/indicators', icon: 'chart', label: 'staff.indicators', permission: 'indicators.read' },
  { to: '/staff/messages', icon: 'mail', label: 'staff.messages', permission: 'notifications.manage' },
];
const tools: ReadonlyArray<{ to: string; permission: string }> = [
  { to: '/staff/administration/staff', permission: 'staff.manage' },
  { to: '/staff/administration/audit', permission: 'audit.read' },
  { to: '/staff/administration/merges', permission: 'citizens.merge' },
  { to: '/staff/administration/rules/cannedReplies', permission: 'cannedReplies.manage' },
];

/** So many fit the bar of a phone beside what opens the others. */
const onThePhone = 4;

function isWithin(pathname: string, place: string | undefined): boolean {
  return place !== undefined && `${pathname}/`.startsWith(`${place}/`);
}

function PlaceLink({ place: { to, also, icon, label }, size, className }: { place: Place; size: number; className?: string | undefined }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = isWithin(pathname, to) || isWithin(pathname, also);
  return <Link className={className} to={to} aria-current={here ? 'page' : undefined}><Icon name={icon} size={size} />{t(label)}</Link>;
}

/** The frame around the province's own desk: a rail beside the work, a bar below it on small screens. */
export default function StaffLayout() {
  const { t } = useTranslation();
  const may = useMay();
  const tool = tools.find(({ permission }) => may(permission));
  const open = [...places.filter(({ permission }) => may(permission)), ...(tool ? [{ ...tool, also: '/staff/administration', icon: 'shield' as const, label: 'staff.administration' }] : [])];
  const further = open.slice(onThePhone);
  return (
    <RequireSession>
      <div className={styles.desk}>
        <header className={styles.rail}>
          <Link className={styles.home} to="/" aria-label={t('brand.name')}><Mark /></Link>
          <nav aria-label={t('staff.nav')}>
            {open.map((place) => <PlaceLink key={place.to} place={place} size={22} className={further.includes(place) ? styles.onDesk : undefined} />)}
          </nav>
          <Disclosure
            className={styles.account}
            buttonClassName={styles.accountButton}
            panelClassName={styles.accountPanel}
            button={
              <>
                <span className={classNames(further.length > 0 && styles.onDesk)}><Icon name="user" size={22} />{t('staff.account')}</span>
                {further.length > 0 && <span className={styles.onPhone}><Icon name="menu" size={22} />{t('staff.more')}</span>}
              </>
            }
          >
            {further.length > 0 && (
              <nav className={styles.onPhone} aria-label={t('staff.more')}>
                {further.map((place) => <PlaceLink key={place.to} place={place} size={20} />)}
              </nav>
            )}
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
