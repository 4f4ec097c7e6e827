import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { Notice, showToast, Skeleton } from '@nafida/ui';
import { getAppointment, placesKey, rescheduleAppointment } from '../../lib/appointments/appointment-queries.js';
import { MoveAppointment } from '../../lib/appointments/move-appointment.js';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';

/** Moves a visit to another hour for the citizen who calls or stands at the counter. */
export function MoveVisitPage() {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const { reference = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: appointment, error, refetch } = useQuery(getAppointment(reference));
  const move = async (holdId: string) => {
    const { date } = await rescheduleAppointment(reference, holdId);
    showToast(t('appointments:pages.move.done'));
    await queries.invalidateQueries({ queryKey: placesKey });
    await navigate(`/staff/agenda?date=${date}`);
  };
  const movable = appointment?.actions.some(({ name }) => name === 'reschedule');
  return (
    <Page title={t('appointments:pages.move.title')} lead={<bdi>{appointment?.person?.name}</bdi>} back={<BackLink to="/staff/agenda">{t('agendas:day.title')}</BackLink>}>
      {error && !appointment && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !appointment && <Skeleton label={t('common:page.loading')} lines={6} />}
      {appointment && !movable && <Notice tone="wait" title={t('appointments:pages.move.tooLate')} />}
      {appointment && movable && <MoveAppointment appointment={appointment} move={(_moment, holdId) => move(holdId)} />}
    </Page>
  );
}
