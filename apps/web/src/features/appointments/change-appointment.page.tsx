import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { Notice, showToast, Skeleton } from '@nafida/ui';
import { getAppointment, placesKey, rescheduleAppointment } from '../../lib/appointments/appointment-queries.js';
import { MoveAppointment } from '../../lib/appointments/move-appointment.js';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';

function ChangeAppointment() {
  const { t } = useTranslation(['appointments', 'common']);
  const { reference = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: appointment, error, refetch } = useQuery(getAppointment(reference));
  const move = async (holdId: string) => {
    await rescheduleAppointment(reference, holdId);
    showToast(t('appointments:pages.move.done'));
    await queries.invalidateQueries({ queryKey: placesKey });
    await navigate(`/appointments/${reference}`, { replace: true });
  };
  const movable = appointment?.actions.some(({ name }) => name === 'reschedule');
  return (
    <Page title={t('appointments:pages.move.title')} back={<BackLink to={`/appointments/${reference}`}>{t('appointments:pages.one.title')}</BackLink>}>
      {error && !appointment && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !appointment && <Skeleton label={t('common:page.loading')} lines={6} />}
      {appointment && !movable && <Notice tone="wait" title={t('appointments:pages.move.tooLate')} />}
      {appointment && movable && <MoveAppointment appointment={appointment} move={(_moment, holdId) => move(holdId)} />}
    </Page>
  );
}

/** Moves one's appointment to another day or hour, on the same calendar. */
export function ChangeAppointmentPage() {
  return <RequireSession><ChangeAppointment /></RequireSession>;
}
