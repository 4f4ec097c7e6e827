import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button } from '@nafida/ui';
import { AppointmentRow } from './appointment-row.js';
import { listMyAppointments } from './appointment-queries.js';
import styles from './appointments.module.css';

/** The visits to come, the next first; nothing is shown while there are none. */
export function UpcomingAppointments() {
  const { t } = useTranslation(['appointments', 'common']);
  const list = useInfiniteQuery(listMyAppointments('upcoming'));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="upcoming-appointments">
      <div className="row">
        <h2 id="upcoming-appointments">{t('appointments:pages.mine.upcoming')}</h2>
        <Link to="/appointments/mine">{t('appointments:pages.mine.all')}</Link>
      </div>
      <ul className={styles.list}>{items.map((appointment) => <AppointmentRow key={appointment.reference} appointment={appointment} />)}</ul>
      {list.hasNextPage && <p><Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </section>
  );
}
