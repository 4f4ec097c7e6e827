import { useTranslation } from 'react-i18next';
import { FileName, Timeline, type TimelineEntry } from '@nafida/ui';
import { formatDate } from '../format.js';
import type { TimelineEntryView } from './case-types.js';
import styles from './cases.module.css';

type Step = Pick<TimelineEntryView, 'label' | 'date' | 'time'> & Partial<TimelineEntryView>;

/** A Moroccan day and hour as the server sent them; the year only where it is another one. */
export function formatCivilMoment({ date, time }: Pick<TimelineEntryView, 'date' | 'time'>, today = new Date()): string {
  const style = date.startsWith(`${today.getUTCFullYear()}-`) ? 'medium' : 'long';
  return `${formatDate(date, style)} · ${time}`;
}

function StepNote({ step }: { step: Step }) {
  const { t } = useTranslation('cases');
  return (
    <>
      {step.internal && <b className={styles.internal}>{t('pages.timeline.internal')}</b>}
      {step.note && <p>{step.action === 'addAttachment' ? <FileName>{step.note}</FileName> : <bdi>{step.note}</bdi>}</p>}
      {step.message && <p dir="auto">{step.message}</p>}
    </>
  );
}

/** The course of a case from its filing to where it stands, and the steps still ahead. */
export function CaseTimeline({ entries, ahead }: { entries: readonly Step[]; ahead: readonly string[] }) {
  const { t } = useTranslation('common');
  const done: TimelineEntry[] = entries.map((step, index) => ({
    key: `${step.date}-${step.time}-${index}`,
    state: index === entries.length - 1 ? 'now' : 'past',
    title: <bdi>{step.label}</bdi>,
    when: <>{formatCivilMoment(step)}{step.actorLabel && <> · <bdi>{step.actorLabel}</bdi></>}</>,
    note: step.internal || step.note || step.message ? <StepNote step={step} /> : undefined,
  }));
  const next: TimelineEntry[] = ahead.map((title) => ({ key: title, state: 'next', title }));
  return (
    <div className={styles.course}>
      <Timeline entries={[...done, ...next]} stateLabels={{ now: t('timeline.now'), next: t('timeline.next') }} />
    </div>
  );
}
