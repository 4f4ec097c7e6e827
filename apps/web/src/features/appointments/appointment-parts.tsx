import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Notice, Reference, Timeline } from '@nafida/ui';
import { AppointmentStatusChip } from '../../lib/appointments/appointment-status.js';
import type { AppointmentView } from '../../lib/appointments/appointment-types.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { DocumentsToBring, VisitFacts } from '../../lib/appointments/visit-facts.js';
import styles from './booking.module.css';

function Course({ timeline }: Pick<AppointmentView, 'timeline'>) {
  const { t } = useTranslation(['appointments', 'common']);
  return (
    <Card as="section" className="stack" aria-labelledby="appointment-course">
      <h2 id="appointment-course">{t('appointments:pages.one.course')}</h2>
      <Timeline
        stateLabels={{ now: t('common:timeline.now'), next: t('common:timeline.next') }}
        entries={timeline.map(({ label, at, atLabel, actorLabel }, index) => ({
          key: `${index}`,
          state: index === timeline.length - 1 ? 'now' as const : 'past' as const,
          title: label,
          when: <><time dateTime={at}>{atLabel}</time> · {actorLabel}</>,
        }))}
      />
    </Card>
  );
}

/** The office could not receive: who comes to this page must not think that it was their doing. */
function GivenUpByOffice({ reason }: { reason: string | null }) {
  const { t } = useTranslation('appointments');
  return (
    <Notice tone="stop" title={t('pages.one.givenUp')}>
      {reason && <p>{t('pages.one.reason')} <bdi>{reason}</bdi></p>}
      <p>{t('pages.one.givenUpNote')}</p>
    </Notice>
  );
}

/** What an appointment is, beside what was done to it; the buttons stand between. */
export function AppointmentParts({ appointment, children }: { appointment: AppointmentView; children: ReactNode }) {
  const { t } = useTranslation('appointments');
  const { reference, documents, note, changeUntil, cancellation, timeline } = appointment;
  return (
    <>
      <p className="row">{reference && <Reference>{reference}</Reference>}<AppointmentStatusChip appointment={appointment} /></p>
      {cancellation?.by === 'office' && <GivenUpByOffice reason={cancellation.reason} />}
      <div className={styles.columns}>
        <div className="stack">
          <Card><VisitFacts visit={appointment} more={note ? [{ key: 'note', term: t('pages.labels.note'), detail: <bdi>{note}</bdi> }] : []} /></Card>
          {children}
          {changeUntil && <p className="muted">{t('pages.changeUntil', { date: changeUntil.dateLabel, time: formatHour(changeUntil.time) })}</p>}
          <Card as="section" className="stack" aria-labelledby="appointment-bring">
            <h2 id="appointment-bring">{t('pages.documents.title')}</h2>
            <DocumentsToBring documents={documents} />
          </Card>
        </div>
        {timeline.length > 0 && <Course timeline={timeline} />}
      </div>
    </>
  );
}
