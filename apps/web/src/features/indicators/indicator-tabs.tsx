import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Pills } from '@nafida/ui';
import { useMay } from '../../lib/session.js';

/** From the work to the people it is done for, for who may see both. */
export function IndicatorTabs() {
  const { t } = useTranslation('indicators');
  if (!useMay()('population.read')) return null;
  return (
    <Pills label={t('population.tabs.label')}>
      <NavLink to="/staff/indicators" end>{t('population.tabs.work')}</NavLink>
      <NavLink to="/staff/indicators/population">{t('population.tabs.population')}</NavLink>
    </Pills>
  );
}
