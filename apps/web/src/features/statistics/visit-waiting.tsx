import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, DataTable } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { listVisitWaitingTimes } from './statistics.api.js';

/** The next free place of each thing one comes for, and the office that has it. */
export function VisitWaiting() {
  const { t } = useTranslation('statistics');
  const { data: items = [] } = useQuery(listVisitWaitingTimes());
  if (items.length === 0) return null;
  return (
    <Card as="section" className="stack" aria-labelledby="statistics-visit-waiting">
      <h2 id="statistics-visit-waiting">{t('visits.waiting')}</h2>
      <DataTable
        caption={t('visits.waiting')}
        captionHidden
        columns={[{ key: 'object', name: t('visits.object') }, { key: 'days', name: t('visits.soonest') }, { key: 'office', name: t('columns.office') }]}
        rows={items.map(({ objectId, name, offices: [soonest] }) => ({
          key: objectId,
          cells: soonest?.date && soonest.days !== null
            ? [<bdi key="name">{name}</bdi>, <span key="days">{soonest.days === 0 ? t('visits.today') : t('visits.inDays', { count: soonest.days })} <small className="muted">{formatDate(soonest.date, 'medium').replaceAll(' ', '\u00A0')}</small></span>, <bdi key="office">{soonest.name}</bdi>]
            : [<bdi key="name">{name}</bdi>, t('visits.nothing'), ''],
        }))}
      />
    </Card>
  );
}
