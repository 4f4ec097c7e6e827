import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Skeleton } from '@nafida/ui';
import { cancelAppointment, getAppointment } from '../../lib/appointments/appointment-queries.js';
import { CalendarButton } from '../../lib/appointments/calendar-button.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { AppointmentParts } from './appointment-parts.js';
import { CancelAppointment } from './cancel-appointment.js';

function Appointment() {
  const { t } = useTranslation(['appointments', 'common']);
  const { reference = '' } = useParams();
  const { data: appointment, error, refetch } = useQuery(getAppointment(reference));
  const can = (name: string) => appointment?.actions.find((action) => action.name === name);
  const [move, cancel] = [can('reschedule'), can('cancel')];
  return (
    <Page title={appointment?.object ?? t('appointments:pages.one.title')} lead={appointment && t('appointments:pages.moment', { date: appointment.dateLabel, time: formatHour(appointment.time) })} back={<BackLink to="/requests">{t('appointments:pages.mine.back')}</BackLink>}>
      {error && !appointment && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !appointment && <Skeleton label={t('common:page.loading')} lines={6} />}
      {appointment && (
        <AppointmentParts appointment={appointment}>
          <div className="row no-print">
            {move && <Link className={buttonClass()} to={`/appointments/${reference}/change`}>{move.label}</Link>}
            {appointment.status === 'booked' && <CalendarButton reference={reference} />}
            {cancel && <CancelAppointment appointment={appointment} label={cancel.label} cancel={() => cancelAppointment(reference)} />}
            {appointment.status === 'cancelled' && <Link className={buttonClass()} to={`/appointments?object=${appointment.objectId}&office=${appointment.office.id}&step=moment`}>{t('appointments:pages.one.again')}</Link>}
          </div>
        </AppointmentParts>
      )}
    </Page>
  );
}

/** One's own appointment: when, where, what to bring, and how to change it. */
export function AppointmentPage() {
  return <RequireSession><Appointment /></RequireSession>;
}
