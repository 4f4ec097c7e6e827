import { useTranslation } from 'react-i18next';
import type { AppointmentView } from '../../lib/appointments/appointment-types.js';
import { GiveUpVisit } from '../../lib/appointments/give-up-visit.js';

/** A citizen gives an own appointment up. */
export function CancelAppointment({ appointment, label, cancel }: { appointment: AppointmentView; label: string; cancel: () => Promise<unknown> }) {
  const { t } = useTranslation('appointments');
  return (
    <GiveUpVisit what={appointment.object} moment={appointment} label={label} variant="danger" cancel={cancel} done={t('pages.cancel.done')}>
      <p className="muted">{t('pages.cancel.note')}</p>
    </GiveUpVisit>
  );
}
