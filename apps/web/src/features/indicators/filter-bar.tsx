import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOffices } from '../../lib/offices.js';
import { type IndicatorFilters, periods } from './indicator-filters.js';
import { listServices, type Performance } from './indicators.api.js';
import styles from './indicators.module.css';

/** Which days, office and service; a reader with one office is not asked for it. */
export function FilterBar({ filters, onChange, performance }: {
  filters: IndicatorFilters;
  onChange: (changed: Partial<IndicatorFilters>) => void;
  performance: Performance | undefined;
}) {
  const { t } = useTranslation('indicators');
  const { data: offices = [] } = useQuery(listOffices());
  const { data: services = [] } = useQuery(listServices());
  const oneOffice = filters.office === '' && performance !== undefined && performance.officeId !== null;
  return (
    <div className={`no-print ${styles.filters}`} role="group" aria-label={t('filter.label')}>
      <select className="input" aria-label={t('filter.days')} value={filters.days} onChange={(event) => onChange({ days: Number(event.target.value) })}>
        {periods.map((days) => <option key={days} value={days}>{t('filter.last', { count: days })}</option>)}
      </select>
      {!oneOffice && (
        <select className="input" aria-label={t('groups.office')} value={filters.office} onChange={(event) => onChange({ office: event.target.value })}>
          <option value="">{t('filter.allOffices')}</option>
          {offices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}
      <select className="input" aria-label={t('groups.service')} value={filters.service} onChange={(event) => onChange({ service: event.target.value })}>
        <option value="">{t('filter.allServices')}</option>
        {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
  );
}
