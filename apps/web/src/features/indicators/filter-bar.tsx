import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@nafida/ui';
import { listOffices } from '../../lib/offices.js';
import { type IndicatorFilters, periods } from './indicator-filters.js';
import { listServices, type Performance } from './indicators.api.js';
import styles from './indicators.module.css';

function named(items: ReadonlyArray<{ id: string; name: string }>) {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

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
      <SelectField id="indicators-days" label={t('filter.days')} value={String(filters.days)} onChange={(days) => onChange({ days: Number(days) })} choices={periods.map((days) => ({ value: String(days), label: t('filter.last', { count: days }) }))} />
      {!oneOffice && <SelectField id="indicators-office" label={t('groups.office')} value={filters.office} onChange={(office) => onChange({ office })} placeholder={t('filter.allOffices')} choices={named(offices)} />}
      <SelectField id="indicators-service" label={t('groups.service')} value={filters.service} onChange={(service) => onChange({ service })} placeholder={t('filter.allServices')} choices={named(services)} />
    </div>
  );
}
