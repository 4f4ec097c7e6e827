import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Card } from '@nafida/ui';
import { formatDate, isolate } from '../format.js';
import { AppointmentStatusChip } from './appointment-status.js';
import type { AppointmentSummary } from './appointment-types.js';
import styles from './appointments.module.css';
import { formatHour } from './format-hour.js';

/** One appointment in a list: the day large, then what for and where. */
export function AppointmentRow({ appointment }: { appointment: AppointmentSummary }) {
  const { t } = useTranslation('appointments');
  const { reference, object, office, date, time } = appointment;
  return (
    <Card as="li" className={styles.row}>
      <span className={styles.day} aria-hidden="true"><b>{Number(date.slice(8))}</b>{formatDate(date, 'month')}</span>
      <div>
        <h3><Link to={`/appointments/${reference}`}>{object}</Link></h3>
        <p className="muted">{t('pages.moment', { date: formatDate(date, 'day'), time: formatHour(time) })} · {isolate(office.name)}</p>
      </div>
      <AppointmentStatusChip appointment={appointment} />
    </Card>
  );
}
