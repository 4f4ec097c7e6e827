import { useTranslation } from 'react-i18next';
import { Card, EmptyState, Notice } from '@nafida/ui';
import type { AgendaOfDay } from './agendas.api.js';
import styles from './agendas.module.css';
import { VisitRow } from './visit-row.js';
import { WalkIn } from './walk-in.js';

/** How full the hours of the counter are, with the same in numbers for who does not see it. */
function Grid({ agenda: { slots } }: { agenda: AgendaOfDay }) {
  const { t } = useTranslation('agendas');
  return (
    <details className={styles.grid}>
      <summary>{t('day.grid', { taken: slots.reduce((sum, { taken }) => sum + taken, 0), places: slots.reduce((sum, { places }) => sum + places, 0) })}</summary>
      <ul>
        {slots.map(({ time, places, taken, free, walkInPlaces }) => (
          <li key={time} data-full={free === 0 ? 'yes' : undefined} title={walkInPlaces > 0 ? t('day.walkInShare', { count: walkInPlaces }) : undefined}>
            <b dir="ltr">{time}</b>
            <span>{t('day.taken', { taken, places })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One counter on one day: its places, and who comes. */
export function CounterDay({ agenda, date }: { agenda: AgendaOfDay; date: string }) {
  const { t } = useTranslation('agendas');
  const { id, name, slots, reason, appointments } = agenda;
  return (
    <Card as="section" className="stack" aria-labelledby={`counter-${id}`}>
      <div className={styles.counterHead}>
        <h2 id={`counter-${id}`}>{name}</h2>
        <WalkIn agenda={agenda} date={date} />
      </div>
      {reason && <Notice tone="info" title={reason} />}
      {slots.length > 0 ? <Grid agenda={agenda} /> : <p className="muted">{t('day.closed')}</p>}
      {appointments.length === 0 && slots.length > 0 && <EmptyState icon="calendar" title={t('day.nobody')} />}
      <ul className={styles.visits}>{appointments.map((visit) => <VisitRow key={visit.reference} visit={visit} />)}</ul>
    </Card>
  );
}
