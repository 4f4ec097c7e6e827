import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, showToast } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { isolate } from '../format.js';
import { ProblemNotice } from '../problem-notice.js';
import { placesKey } from './appointment-queries.js';
import { formatHour } from './format-hour.js';

interface Props {
  /** Whose visit, or what for, and when. */
  what: string;
  moment: { dateLabel: string; time: string };
  label: ReactNode;
  variant: 'danger' | 'quiet';
  cancel: () => Promise<unknown>;
  done: string;
  children: ReactNode;
}

/** The button that gives an appointment up, after asking once. */
export function GiveUpVisit({ what, moment: { dateLabel, time }, label, variant, cancel, done, children }: Props) {
  const { t } = useTranslation('appointments');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: cancel,
    onSuccess: async () => {
      setAsking(false);
      showToast(done);
      await queries.invalidateQueries({ queryKey: placesKey });
    },
  });
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)}>{label}</Button>
      <AlertDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('pages.cancel.title')}
        confirmLabel={t('pages.cancel.confirm')}
        cancelLabel={t('pages.cancel.keep')}
        onConfirm={() => act.mutate()}
        busy={act.isPending}
        danger
      >
        <p>{isolate(what)} · {t('pages.moment', { date: dateLabel, time: formatHour(time) })}</p>
        {children}
        {act.error && <ProblemNotice error={act.error} />}
      </AlertDialog>
    </>
  );
}
