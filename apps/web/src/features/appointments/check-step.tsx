import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { Button, Card, TextArea } from '@nafida/ui';
import { bookAppointment } from '../../lib/appointments/appointment-queries.js';
import { HoldBar } from '../../lib/appointments/hold-bar.js';
import type { KeptHour } from '../../lib/appointments/use-hold.js';
import { DocumentsToBring, VisitFacts } from '../../lib/appointments/visit-facts.js';
import { DataProtectionNote } from '../../lib/cases/data-protection-note.js';
import { Form } from '../../lib/form.js';
import { formatNumber } from '../../lib/format.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { Problem } from '../../lib/problem.js';
import { useForm } from '../../lib/use-form.js';
import type { Booking } from './use-booking.js';

const longestNote = 500;

/** Everything once more; «تسجيل» makes it an appointment, «تغيير الموعد» goes back to the calendar (D3). */
export function CheckStep({ booking: { hold, change }, kept }: { booking: Booking; kept: KeptHour }) {
  const { t } = useTranslation(['appointments', 'common']);
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: 'appointment',
    initial: { note: '' },
    validate: ({ note }) => ({ note: [...note.trim()].length > longestNote ? t('appointments:pages.check.noteTooLong', { limit: formatNumber(longestNote) }) : undefined }),
    send: async ({ note }) => {
      try {
        const { reference } = await bookAppointment({ holdId: kept.holdId, note: note.trim() || undefined }, key);
        await navigate(`/appointments/booked/${reference}`, { replace: true });
      } catch (error) {
        // The hour is gone: back to the calendar, which shows what is left.
        if (!(error instanceof Problem && (error.nextFree || error.status === 404))) throw error;
        hold.lose(error);
        change({ step: 'moment', time: '' });
      }
    },
  });
  const another = () => {
    void hold.letGo();
    change({ step: 'moment', time: '' });
  };
  const edit = (what: string, onEdit: () => void) => <Button variant="quiet" onClick={onEdit}>{t('common:action.edit')}<span className="visually-hidden"> {what}</span></Button>;
  return (
    <>
      <HoldBar
        deadline={kept.deadline}
        onExpired={() => {
          hold.lose('expired');
          change({ step: 'moment', time: '' });
        }}
      />
      <Form form={form} submitLabel={t('appointments:pages.check.submit')} secondary={<Button variant="ghost" onClick={another}>{t('appointments:pages.change')}</Button>}>
        <Card>
          <VisitFacts
            visit={kept.appointment}
            onEdit={{
              subject: edit(t('appointments:pages.labels.object'), () => change({ step: 'subject', time: '' })),
              moment: edit(t('appointments:pages.labels.when'), another),
            }}
          />
        </Card>
        <Card as="section" className="stack" aria-labelledby="bring">
          <h2 id="bring">{t('appointments:pages.documents.title')}</h2>
          <DocumentsToBring documents={kept.appointment.documents} />
        </Card>
        <TextArea {...form.field('note')} rows={3} optional={t('common:form.optional')} label={t('appointments:pages.labels.note')} hint={t('appointments:pages.check.noteHint')} limit={longestNote} countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })} />
        <DataProtectionNote />
      </Form>
    </>
  );
}
