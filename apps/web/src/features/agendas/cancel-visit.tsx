import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@nafida/ui';
import { cancelAppointment } from '../../lib/appointments/appointment-queries.js';
import { GiveUpVisit } from '../../lib/appointments/give-up-visit.js';
import type { VisitItem } from './agendas.api.js';

/** The office gives the appointment up for the citizen, who is told why. */
export function CancelVisit({ visit }: { visit: VisitItem }) {
  const { t } = useTranslation('agendas');
  const { reference, person, time } = visit;
  const [reason, setReason] = useState('');
  return (
    <GiveUpVisit
      what={person.name}
      moment={visit}
      label={<>{t('steps.cancel')}<span className="visually-hidden"> {person.name} {time}</span></>}
      variant="quiet"
      cancel={() => cancelAppointment(reference, reason.trim() || undefined)}
      done={t('done.cancel', { name: person.name })}
    >
      <TextField id={`reason-${reference}`} label={t('visit.reason')} hint={t('visit.reasonHint')} maxLength={300} value={reason} onChange={setReason} />
    </GiveUpVisit>
  );
}
