import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, buttonClass, Ltr, Reference, showToast, StatusChip, TextField } from '@nafida/ui';
import { AppointmentStatusChip } from '../../lib/appointments/appointment-status.js';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { checkInVisitor, closeVisit, type VisitItem } from './agendas.api.js';
import styles from './agendas.module.css';
import { CancelVisit } from './cancel-visit.js';

type Step = 'checkIn' | 'served' | 'no_show';

/** What the server lets be done with a visit, as buttons; closing has two outcomes. */
const stepsOf: Partial<Record<VisitItem['actions'][number]['name'], readonly Step[]>> = { checkIn: ['checkIn'], close: ['served', 'no_show'] };

function send(step: Step, { reference }: VisitItem, note: string): Promise<unknown> {
  const words = note.trim() || undefined;
  return step === 'checkIn' ? checkInVisitor(reference, words) : closeVisit(reference, step, words);
}

/** One who comes: hour, name, what for, where the visit stands, and the next thing to do with it. */
export function VisitRow({ visit, onDone }: { visit: VisitItem & { outsideHours?: boolean }; onDone?: () => void }) {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const queries = useQueryClient();
  const [noting, setNoting] = useState(false);
  const [note, setNote] = useState(visit.staffNote ?? '');
  const { reference, time, endTime, object, person, channelLabel, actions } = visit;
  const act = useMutation({
    mutationFn: (step: Step) => send(step, visit, noting ? note : ''),
    onSuccess: async (_answer, step) => {
      setNoting(false);
      showToast(t(`agendas:done.${step}`, { name: person.name }));
      await queries.invalidateQueries({ queryKey: placesKey });
      onDone?.();
    },
  });
  const can = (name: string) => actions.some((action) => action.name === name);
  const steps = actions.flatMap(({ name }) => stepsOf[name] ?? []);
  return (
    <li className={styles.visit} data-reference={reference}>
      <p className={styles.time}><b dir="ltr">{time}</b><small dir="ltr">{endTime}</small></p>
      <div className={styles.who}>
        <p><b><bdi>{person.name}</bdi></b> {person.cin && <Ltr>{person.cin}</Ltr>}</p>
        <p className="muted small">{object} · {channelLabel} · <Reference>{reference}</Reference></p>
        {visit.outsideHours && visit.status === 'booked' && <p><StatusChip tone="stop">{t('agendas:visit.outsideHours')}</StatusChip></p>}
        {visit.note && <p className="small"><b>{t('agendas:visit.note')}</b> <bdi>{visit.note}</bdi></p>}
        {visit.staffNote && !noting && <p className="small"><b>{t('agendas:visit.staffNote')}</b> <bdi>{visit.staffNote}</bdi></p>}
      </div>
      <AppointmentStatusChip appointment={visit} />
      {actions.length > 0 && (
        <div className={styles.steps}>
          {steps.map((step, index) => (
            <Button key={step} variant={index === 0 ? 'primary' : 'ghost'} busy={act.isPending && act.variables === step} onClick={() => act.mutate(step)}>
              {t(`agendas:steps.${step}`)}<span className="visually-hidden"> {person.name} {time}</span>
            </Button>
          ))}
          {can('reschedule') && <Link className={buttonClass(steps.length === 0 ? 'ghost' : 'quiet')} to={`/staff/agenda/move/${reference}`}>{t('appointments:pages.change')}<span className="visually-hidden"> {person.name} {time}</span></Link>}
          {can('cancel') && <CancelVisit visit={visit} />}
          <Button variant="quiet" aria-expanded={noting} onClick={() => setNoting(!noting)}>{t('agendas:visit.addNote')}<span className="visually-hidden"> {person.name} {time}</span></Button>
        </div>
      )}
      {noting && <TextField id={`note-${reference}`} className={styles.note} label={t('agendas:visit.staffNote')} hint={t('agendas:visit.staffNoteHint')} maxLength={500} value={note} onChange={setNote} />}
      {act.error && <div className={styles.note}><ProblemNotice error={act.error} /></div>}
    </li>
  );
}
