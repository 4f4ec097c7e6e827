import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, showToast, TextField } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { cancelAppointment, placesKey } from '../../lib/appointments/appointment-queries.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { isolate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import type { VisitItem } from './agendas.api.js';

/** The office gives the appointment up for the citizen, who is told why. */
export function CancelVisit({ visit: { reference, person, dateLabel, time } }: { visit: VisitItem }) {
  const { t } = useTranslation(['agendas', 'appointments']);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useMutation({
    mutationFn: () => cancelAppointment(reference, reason.trim() || undefined),
    onSuccess: async () => {
      setAsking(false);
      showToast(t('agendas:done.cancel', { name: person.name }));
      await queries.invalidateQueries({ queryKey: placesKey });
    },
  });
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>{t('agendas:steps.cancel')}<span className="visually-hidden"> {person.name} {time}</span></Button>
      <AlertDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('appointments:pages.cancel.title')}
        confirmLabel={t('appointments:pages.cancel.confirm')}
        cancelLabel={t('appointments:pages.cancel.keep')}
        onConfirm={() => cancel.mutate()}
        busy={cancel.isPending}
        danger
      >
        <p>{isolate(person.name)} · {t('appointments:pages.moment', { date: dateLabel, time: formatHour(time) })}</p>
        <TextField id={`reason-${reference}`} label={t('agendas:visit.reason')} hint={t('agendas:visit.reasonHint')} maxLength={300} value={reason} onChange={setReason} />
        {cancel.error && <ProblemNotice error={cancel.error} />}
      </AlertDialog>
    </>
  );
}
