import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Pills } from '@nafida/ui';
import { useSession } from '../../lib/session.js';

const ofOffice = [{ to: '/staff/agenda', name: 'day' }, { to: '/staff/agenda/figures', name: 'figures' }] as const;
const ofProvince = [{ to: '/staff/agendas', name: 'agendas' }, { to: '/staff/agendas/catalogue', name: 'catalogue' }, { to: '/staff/agendas/holidays', name: 'holidays' }] as const;

type Tabs = typeof ofOffice | typeof ofProvince;

/** Which pages the area is laid out with; what may be read or changed the server decides. */
const tabsByRole: Record<string, Tabs> = { admin: ofProvince };

/** The pages of the area in which this person works. */
export function useAgendaTabs(): Tabs {
  const { account } = useSession();
  return tabsByRole[account?.role ?? ''] ?? ofOffice;
}

/** The way from the day to its figures, and between the settings. */
export function AgendaTabs() {
  const { t } = useTranslation('agendas');
  return (
    <Pills label={t('name')}>
      {useAgendaTabs().map(({ to, name }) => <NavLink key={to} to={to} end>{t(`tabs.${name}`)}</NavLink>)}
    </Pills>
  );
}
