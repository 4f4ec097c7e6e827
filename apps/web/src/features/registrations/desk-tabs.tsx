import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Pills } from '@nafida/ui';

/** The two halves of the desk: who wants to register, who is registered. */
export function DeskTabs() {
  const { t } = useTranslation('accounts');
  return (
    <Pills label={t('pages.desk.label')}>
      <NavLink to="/staff/registrations">{t('pages.desk.registrations')}</NavLink>
      <NavLink to="/staff/citizens">{t('pages.desk.citizens')}</NavLink>
    </Pills>
  );
}
