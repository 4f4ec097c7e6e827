import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Pills } from '@nafida/ui';
import { useMay } from '../../lib/session.js';

const tabs = [
  ['staff', 'staff.manage'],
  ['rules/offices', 'rules.manage'],
  ['rules/quarters', 'rules.manage'],
  ['rules/sectors', 'rules.manage'],
  ['rules/routingRules', 'rules.manage'],
  ['rules/settings', 'rules.manage'],
  ['rules/seasons', 'rules.manage'],
  ['rules/cannedReplies', 'cannedReplies.manage'],
  ['messages', 'rules.manage'],
  ['merges', 'citizens.merge'],
  ['audit', 'audit.read'],
  ['file', 'rules.manage'],
] as const;

/** The tools that the reader may use; the server says which. */
export function AdministrationTabs() {
  const { t } = useTranslation('administration');
  const may = useMay();
  return (
    <Pills label={t('tabs.label')} many>
      {tabs.filter(([, permission]) => may(permission)).map(([path]) => <NavLink key={path} to={`/staff/administration/${path}`}>{t(`tabs.${path.replace('rules/', '')}`)}</NavLink>)}
    </Pills>
  );
}
