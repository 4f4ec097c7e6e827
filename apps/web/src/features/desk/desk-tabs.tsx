import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Pills } from '@nafida/ui';

/** The two halves of the counter: what is brought, and what is fetched. */
export function DeskTabs() {
  const { t } = useTranslation('desk');
  return (
    <Pills label={t('name')}>
      <NavLink to="/staff/desk">{t('tabs.file')}</NavLink>
      <NavLink to="/staff/collect">{t('tabs.collect')}</NavLink>
    </Pills>
  );
}
