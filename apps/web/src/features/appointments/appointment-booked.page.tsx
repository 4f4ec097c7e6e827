import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Card, Skeleton } from '@nafida/ui';
import { getAppointment, getCode } from '../../lib/appointments/appointment-queries.js';
import type { AppointmentView } from '../../lib/appointments/appointment-types.js';
import { CalendarButton } from '../../lib/appointments/calendar-button.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { DocumentsToBring, VisitFacts } from '../../lib/appointments/visit-facts.js';
import { isolate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { KeepReference, Receipt } from '../../lib/receipt.js';
import { RequireSession } from '../../lib/require-session.js';
import styles from './booking.module.css';

function Booked({ appointment }: { appointment: AppointmentView }) {
  const { t } = useTranslation('appointments');
  const { data: code, isError } = useQuery(getCode(appointment.reference));
  const { reference, dateLabel, time, documents, changeUntil, office } = appointment;
  const next = [
    t('pages.booked.told'),
    t('pages.booked.reminded'),
    t('pages.booked.come', { office: isolate(office.name) }),
    ...(changeUntil ? [t('pages.changeUntil', { date: changeUntil.dateLabel, time: formatHour(changeUntil.time) })] : []),
  ];
  return (
    <div className="wrap wrap-narrow page">
      <Receipt title={t('pages.booked.title')} label={t('pages.booked.reference')} reference={reference} note={<b>{t('pages.moment', { date: dateLabel, time: formatHour(time) })}</b>} />
      <section className="stack" aria-labelledby="booked-what">
        <h2 id="booked-what">{t('pages.booked.what')}</h2>
        <Card><VisitFacts visit={appointment} /></Card>
        <p className="muted">{t('pages.booked.code')}</p>
        {!isError && <div className={styles.code}>{code && <img src={code} alt={t('pages.booked.qr')} width={178} height={178} />}</div>}
        <KeepReference reference={reference} />
        <div className="row no-print"><CalendarButton reference={reference} /></div>
      </section>
      <section className="stack" aria-labelledby="booked-bring">
        <h2 id="booked-bring">{t('pages.documents.title')}</h2>
        <DocumentsToBring documents={documents} />
      </section>
      <section className="stack" aria-labelledby="booked-next">
        <h2 id="booked-next">{t('pages.booked.next')}</h2>
        <ol className={styles.next}>{next.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
      <div className="row no-print">
        <Link className={buttonClass()} to={`/appointments/${reference}`}>{t('pages.booked.open')}</Link>
        <Link className={buttonClass('quiet')} to="/requests">{t('pages.mine.back')}</Link>
      </div>
    </div>
  );
}

function Read() {
  const { t } = useTranslation('common');
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery(getAppointment(reference));
  if (data) return <Booked appointment={data} />;
  return <div className="wrap wrap-narrow page">{error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('page.loading')} />}</div>;
}

/** It is booked: the reference, what to bring, and what happens next. */
export function AppointmentBookedPage() {
  return <RequireSession><Read /></RequireSession>;
}
