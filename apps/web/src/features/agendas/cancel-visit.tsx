import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice, TextField } from '@nafida/ui';
import { cancelAppointment } from '../../lib/appointments/appointment-queries.js';
import { GiveUpVisit } from '../../lib/appointments/give-up-visit.js';
import type { VisitItem } from './agendas.api.js';

const askers = ['citizen', 'office'] as const;

/** The office gives an appointment up, because the citizen asked for it or because it cannot receive them: they are told which. */
export function CancelVisit({ visit }: { visit: VisitItem }) {
  const { t } = useTranslation('agendas');
  const { reference, person, time } = visit;
  const [askedBy, setAskedBy] = useState<(typeof askers)[number]>('citizen');
  const [reason, setReason] = useState('');
  return (
    <GiveUpVisit
      what={person.name}
      moment={visit}
      label={<>{t('steps.cancel')}<span className="visually-hidden"> {person.name} {time}</span></>}
      variant="quiet"
      cancel={() => cancelAppointment(reference, { askedBy, ...(askedBy === 'office' && reason.trim() && { reason: reason.trim() }) })}
      done={t('done.cancel', { name: person.name })}
    >
      <SegmentedChoice
        id={`asked-${reference}`}
        label={t('visit.askedBy')}
        hint={t(`visit.askedByHint.${askedBy}`)}
        value={askedBy}
        onChange={(value) => setAskedBy(askers.find((asker) => asker === value) ?? 'citizen')}
        choices={askers.map((value) => ({ value, label: t(`visit.askers.${value}`) }))}
      />
      {askedBy === 'office' && <TextField id={`reason-${reference}`} label={t('visit.reason')} hint={t('visit.reasonHint')} maxLength={300} value={reason} onChange={setReason} />}
    </GiveUpVisit>
  );
}
