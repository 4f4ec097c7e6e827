import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesBetween } from '@nafida/calendar';
import { Button, SelectField, showToast } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { bookAppointment, holdSlot, listVisitDomains, placesKey } from '../../lib/appointments/appointment-queries.js';
import { civilToday } from '../../lib/date-answer.js';
import { Form } from '../../lib/form.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { getMyAccount } from '../../lib/my-account.js';
import { useForm } from '../../lib/use-form.js';
import { type AgendaOfDay, checkInVisitor } from './agendas.api.js';
import { noVisitor, VisitorQuestions, visitorOf } from './visitor-questions.js';

/** The hour in Morocco, which keeps UTC. */
function civilHour(): string {
  return new Date().toISOString().slice(11, 16);
}

/** How long one step of the grid is: the shortest way from one to the next. */
function stepOf({ slots }: AgendaOfDay): number {
  return Math.min(60, ...slots.slice(1).map(({ time }, nth) => minutesBetween(slots[nth]?.time ?? time, time)));
}

function WalkInForm({ agenda, onDone }: { agenda: AgendaOfDay; onDone: () => void }) {
  const { t } = useTranslation(['agendas', 'appointments']);
  const queries = useQueryClient();
  const { data: account } = useQuery(getMyAccount());
  const { data: domains = [] } = useQuery(listVisitDomains());
  const officeId = account?.office?.id ?? '';
  const objects = domains.flatMap((domain) => domain.objects.filter(({ id, offices }) => agenda.objects.includes(id) && offices.some((office) => office.id === officeId)));
  const [now] = useState(civilHour);
  // Who comes during a step is received in what is left of it.
  const step = stepOf(agenda);
  const times = agenda.slots.filter(({ time, free }) => free > 0 && minutesBetween(time, now) < step).map(({ time }) => time);
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: 'walk-in',
    initial: { ...noVisitor, objectId: '', time: times[0] ?? '' },
    validate: ({ objectId, time, accountId, name }) => ({
      objectId: objectId ? undefined : t('appointments:pages.subject.missingObject'),
      time: time ? undefined : t('agendas:walkIn.missingTime'),
      name: accountId || name.trim().length >= 2 ? undefined : t('agendas:visitor.missingName'),
    }),
    send: async ({ objectId, time, ...visitor }) => {
      const { holdId } = await holdSlot({ objectId, officeId, date: civilToday(), time, channel: 'walk_in' });
      const { reference, person } = await bookAppointment({ holdId, ...visitorOf(visitor) }, key);
      await checkInVisitor(reference);
      showToast(t('agendas:done.checkIn', { name: person?.name ?? visitor.name }));
      onDone();
      await queries.invalidateQueries({ queryKey: placesKey });
    },
  });
  const { values, field, replace, ...rest } = form;
  const visitorForm = { ...rest, values, field, replace: (next: typeof noVisitor) => replace({ ...values, ...next }) };
  return (
    <Form form={form} submitLabel={t('agendas:walkIn.submit')}>
      <SelectField {...field('objectId')} label={t('appointments:pages.labels.object')} placeholder={t('agendas:walkIn.chooseObject')} choices={objects.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField {...field('time')} label={t('agendas:walkIn.time')} placeholder={times.length === 0 ? t('agendas:walkIn.full') : undefined} choices={times.map((time) => ({ value: time, label: time }))} />
      <VisitorQuestions form={visitorForm} />
    </Form>
  );
}

/** Somebody stands there without an appointment: received today, on the share that is kept for them. */
export function WalkIn({ agenda, date }: { agenda: AgendaOfDay; date: string }) {
  const { t } = useTranslation(['agendas', 'common']);
  const [open, setOpen] = useState(false);
  if (date !== civilToday() || agenda.slots.length === 0) return null;
  return (
    <>
      <Button variant="ghost" onClick={() => setOpen(true)}>{t('agendas:walkIn.title')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('agendas:walkIn.title')} closeLabel={t('common:action.close')}>
        <WalkInForm agenda={agenda} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
