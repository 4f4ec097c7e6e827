import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, showToast } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import type { AppointmentView } from '../../lib/appointments/appointment-types.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { isolate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';

/** Gives the appointment up, after asking once. */
export function CancelAppointment({ appointment: { object, dateLabel, time }, label, cancel }: { appointment: AppointmentView; label: string; cancel: () => Promise<unknown> }) {
  const { t } = useTranslation(['appointments', 'common']);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: cancel,
    onSuccess: async () => {
      setAsking(false);
      showToast(t('appointments:pages.cancel.done'));
      await queries.invalidateQueries({ queryKey: placesKey });
    },
  });
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>{label}</Button>
      <AlertDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('appointments:pages.cancel.title')}
        confirmLabel={t('appointments:pages.cancel.confirm')}
        cancelLabel={t('appointments:pages.cancel.keep')}
        onConfirm={() => act.mutate()}
        busy={act.isPending}
        danger
      >
        <p>{isolate(object)} · {t('appointments:pages.moment', { date: dateLabel, time: formatHour(time) })}</p>
        <p className="muted">{t('appointments:pages.cancel.note')}</p>
        {act.error && <ProblemNotice error={act.error} />}
      </AlertDialog>
    </>
  );
}
