import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Skeleton } from '@nafida/ui';
import type { Moment, Visit } from './appointment-types.js';
import styles from './appointments.module.css';
import { HoursCard } from './hours-card.js';

const MonthCard = lazy(async () => ({ default: (await import('./month-card.js')).MonthCard }));

/** The day and the hour of a visit, side by side; on a phone one below the other. */
export function ChooseMoment({ visit, subject, date, time, onDate, onMoment, whenFull, children }: {
  visit: Visit;
  subject: ReactNode;
  date: string;
  time: string;
  onDate: (date: string) => void;
  onMoment: (moment: Moment) => void;
  whenFull?: ReactNode;
  /** What follows from the choice: the hour that is kept, the button that moves. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.choose}>
      <Suspense fallback={<Card><Skeleton label={t('page.loading')} lines={8} /></Card>}>
        <MonthCard visit={visit} date={date} onChoose={onDate} />
      </Suspense>
      <HoursCard visit={visit} subject={subject} date={date} time={time} onChoose={onMoment} whenFull={whenFull}>{children}</HoursCard>
    </div>
  );
}
