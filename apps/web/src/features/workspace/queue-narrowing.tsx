import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@nafida/ui';
import { FiledDialog } from './filed-dialog.js';
import styles from './queue.module.css';
import type { QueueFilters } from './queue-filters.js';
import { listServices } from './workspace.api.js';

const escalations = ['clerk', 'supervisor', 'inspector'] as const;

function isWords(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null;
}

/** Narrows a list to one service, one status, what was brought before somebody because of its deadline, when it was filed, or what it is about. */
export function QueueNarrowing({ filters, onChange, everyOffice }: { filters: QueueFilters; onChange: (changed: Partial<QueueFilters>) => void; everyOffice: boolean }) {
  const { t } = useTranslation('workspace');
  const { data } = useQuery(listServices());
  const [choosing, setChoosing] = useState(false);
  const services = data?.items ?? [];
  const service = filters.service || (services.length === 1 ? services[0]?.id : undefined);
  return (
    <div className={styles.narrowing}>
      {services.length > 1 && (
        <select className="input" aria-label={t('filter.service')} value={filters.service} onChange={(event) => onChange({ service: event.target.value, status: '' })}>
          <option value="">{t('filter.allServices')}</option>
          {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}
      <select className="input" aria-label={t('escalation.label')} value={filters.escalated} onChange={(event) => onChange({ escalated: event.target.value })}>
        <option value="">{t('escalation.all')}</option>
        {escalations.map((stage) => <option key={stage} value={stage}>{t(`escalation.${stage}`)}</option>)}
      </select>
      {service && <StatusSelect service={service} value={filters.status} onChange={(status) => onChange({ status })} />}
      <Button variant="ghost" onClick={() => setChoosing(true)}>{t(everyOffice ? 'filter.partAndOffice' : 'filter.part')}</Button>
      {choosing && <FiledDialog filters={filters} everyOffice={everyOffice} onChange={onChange} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function StatusSelect({ service, value, onChange }: { service: string; value: string; onChange: (status: string) => void }) {
  const { t } = useTranslation(['workspace', service]);
  const words: unknown = t('statuses', { ns: service, returnObjects: true });
  if (!isWords(words)) return null;
  return (
    <select className="input" aria-label={t('filter.status')} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('filter.allStatuses')}</option>
      {Object.entries(words).map(([status, label]) => (
        <option key={status} value={status}>{status === 'awaiting_citizen' ? t('due.waiting') : label}</option>
      ))}
    </select>
  );
}
