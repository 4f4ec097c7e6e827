import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router-dom';
import { Button, buttonClass, Notice, showToast, Skeleton } from '@nafida/ui';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import type { AppointmentView, Moment } from '../../lib/appointments/appointment-types.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { MoveAppointment } from '../../lib/appointments/move-appointment.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { AppointmentParts } from './appointment-parts.js';
import { acceptLinkedOffer, cancelLinkedAppointment, getLinkedAppointment, rescheduleLinkedAppointment } from './appointments.api.js';
import { CancelAppointment } from './cancel-appointment.js';

/** A place offered from the waiting list: taken or left with one press. */
function Offered({ token, onAnswered }: { token: string; onAnswered: (answer: AppointmentView) => void }) {
  const { t } = useTranslation('appointments');
  const accept = useMutation({ mutationFn: () => acceptLinkedOffer(token), onSuccess: onAnswered });
  const decline = useMutation({ mutationFn: () => cancelLinkedAppointment(token), onSuccess: onAnswered });
  const failure = accept.error ?? decline.error;
  return (
    <Notice tone="wait" title={t('pages.offer.title')}>
      {failure && <ProblemNotice error={failure} />}
      <p className="row">
        <Button busy={accept.isPending} onClick={() => accept.mutate()}>{t('pages.offer.accept')}</Button>
        <Button variant="ghost" busy={decline.isPending} onClick={() => decline.mutate()}>{t('pages.offer.decline')}</Button>
      </p>
    </Notice>
  );
}

/** What the reminder asks: one button, and nothing happens before it is pressed, for mail scanners open links. */
function CannotCome({ token, label, onCancelled }: { token: string; label: string; onCancelled: (answer: AppointmentView) => void }) {
  const { t } = useTranslation('appointments');
  const cancel = useMutation({ mutationFn: () => cancelLinkedAppointment(token), onSuccess: onCancelled });
  return (
    <Notice tone="wait" title={t('pages.linked.cannotCome')}>
      <p>{t('pages.linked.cannotComeNote')}</p>
      {cancel.error && <ProblemNotice error={cancel.error} />}
      <p><Button variant="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>{label}</Button></p>
    </Notice>
  );
}

function Linked({ token, appointment }: { token: string; appointment: AppointmentView }) {
  const { t } = useTranslation('appointments');
  const { hash } = useLocation();
  const queries = useQueryClient();
  const [moving, setMoving] = useState(false);
  const can = (name: string) => appointment.actions.find((action) => action.name === name);
  const [move, cancel] = [can('reschedule'), can('cancel')];
  const answered = (answer: AppointmentView) => {
    queries.setQueryData(getLinkedAppointment(token).queryKey, answer);
    void queries.invalidateQueries({ queryKey: [...placesKey, 'mine'] });
  };
  const reschedule = async (moment: Moment) => {
    answered(await rescheduleLinkedAppointment(token, moment));
    setMoving(false);
    showToast(t('pages.move.done'));
  };
  return (
    <>
      {can('accept') && <Offered token={token} onAnswered={answered} />}
      {cancel && hash === '#cancel' && <CannotCome token={token} label={t('pages.linked.cannotCome')} onCancelled={answered} />}
      <div role="status">{appointment.status === 'cancelled' && appointment.cancellation?.by !== 'office' && <Notice tone="ok" title={t('pages.linked.cancelled')}><p>{t('pages.linked.cancelledNote')}</p></Notice>}</div>
      {moving ? (
        <>
          <MoveAppointment appointment={appointment} token={token} move={reschedule} />
          <p><Button variant="quiet" onClick={() => setMoving(false)}>{t('pages.move.leave')}</Button></p>
        </>
      ) : (
        <AppointmentParts appointment={appointment}>
          <div className="row no-print">
            {move && <Button onClick={() => setMoving(true)}>{move.label}</Button>}
            {cancel && hash !== '#cancel' && <CancelAppointment appointment={appointment} label={t('pages.linked.cannotCome')} cancel={() => cancelLinkedAppointment(token).then(answered)} />}
            {appointment.status === 'cancelled' && <Link className={buttonClass()} to={`/appointments?object=${appointment.objectId}&office=${appointment.office.id}&step=moment`}>{t('pages.one.again')}</Link>}
          </div>
        </AppointmentParts>
      )}
    </>
  );
}

/** The appointment of a message, for whoever holds the message: seen, moved or given up without signing in. */
export default function LinkedAppointmentPage() {
  const { t } = useTranslation(['appointments', 'common']);
  const { token = '' } = useParams();
  const { data: appointment, error, refetch } = useQuery(getLinkedAppointment(token));
  return (
    <Page title={appointment?.object ?? t('appointments:pages.one.title')} lead={appointment && t('appointments:pages.moment', { date: appointment.dateLabel, time: formatHour(appointment.time) })}>
      {error && !appointment && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !appointment && <Skeleton label={t('common:page.loading')} lines={6} />}
      {appointment && <Linked token={token} appointment={appointment} />}
    </Page>
  );
}
