import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '@nafida/ui';
import { isDate } from '../../lib/date-answer.js';
import { formatDate, isolate } from '../../lib/format.js';
import { listOffices, type OfficeItem } from '../../lib/offices.js';
import { listSectors } from '../../lib/sectors.js';
import styles from './queue.module.css';
import type { QueueFilters } from './queue-filters.js';

/** Where goes what would come to a closed office: the nearest one above that is open. */
function openAbove(office: OfficeItem, offices: readonly OfficeItem[]): OfficeItem | undefined {
  const above = offices.find(({ id }) => id === office.parentId);
  return above?.closed ? openAbove(above, offices) : above;
}

function Removable({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('workspace');
  return <button type="button" aria-label={t('filter.remove', { name })} onClick={onRemove}>{name} <Icon name="close" size={14} /></button>;
}

function OfficeShown({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation('workspace');
  const { data: offices } = useQuery(listOffices());
  if (!offices) return null;
  const office = offices.find((one) => one.id === id);
  const above = office?.closed ? openAbove(office, offices) : undefined;
  return (
    <>
      <Removable name={office ? isolate(office.name) : t('filter.officeUnknown', { id: isolate(id) })} onRemove={onRemove} />
      {office?.closed && <p className="small">{above ? t('filter.officeClosedTo', { office: isolate(above.name) }) : t('filter.officeClosed')}</p>}
    </>
  );
}

function SectorShown({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation('workspace');
  const { data: sectors } = useQuery(listSectors());
  if (!sectors) return null;
  const name = sectors.find((one) => one.id === id)?.name;
  return <Removable name={name ? isolate(name) : t('filter.sectorUnknown', { id: isolate(id) })} onRemove={onRemove} />;
}

/** To which days, sector and office the list is narrowed, in words; each can be taken away. */
export function QueueFiled({ filters, onChange }: { filters: QueueFilters; onChange: (changed: Partial<QueueFilters>) => void }) {
  const { t } = useTranslation('workspace');
  const { from, to, sectorId, officeId } = filters;
  if (!from && !to && !sectorId && !officeId) return null;
  const named = (date: string) => (isDate(date) ? formatDate(date) : isolate(date));
  const span = from && to ? (from === to ? 'on' : 'between') : from ? 'since' : 'until';
  return (
    <div className={styles.filed} role="group" aria-label={t('filter.shown')}>
      {(from || to) && <Removable name={t(`filter.filed.${span}`, { from: named(from), to: named(to) })} onRemove={() => onChange({ from: '', to: '' })} />}
      {from && to && from > to && <p className="field-error">{t('filter.dayOrder')}</p>}
      {sectorId && <SectorShown id={sectorId} onRemove={() => onChange({ sectorId: '' })} />}
      {officeId && <OfficeShown id={officeId} onRemove={() => onChange({ officeId: '' })} />}
    </div>
  );
}
