import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Skeleton } from '@nafida/ui';
import { civilToday } from '../date-answer.js';
import { ProblemNotice } from '../problem-notice.js';
import { listAvailableDays, listAvailableSlots } from './appointment-queries.js';
import type { Moment, SlotItem, SlotList, Visit } from './appointment-types.js';
import styles from './appointments.module.css';
import { FreeSlots } from './free-slots.js';

const parts = ['morning', 'afternoon'] as const;

function Hour({ slot: { time, endTime, free, state }, chosen, onChoose }: { slot: SlotItem; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('appointments');
  const full = state === 'full' && !chosen;
  return (
    <li>
      <button
        type="button"
        className={styles.hour}
        dir="ltr"
        disabled={full}
        aria-pressed={chosen}
        aria-label={full ? t('pages.hours.full', { time }) : t('pages.hours.free', { time, end: endTime, count: free })}
        onClick={onChoose}
      >
        {time}
      </button>
    </li>
  );
}

function Hours({ list, time, onChoose }: { list: SlotList; time: string; onChoose: (moment: Moment) => void }) {
  const { t } = useTranslation('appointments');
  return parts.map((part) => {
    const slots = list.slots.filter((slot) => slot.part === part);
    if (slots.length === 0) return null;
    return (
      <section key={part} className={styles.part} aria-labelledby={`part-${part}`}>
        <h3 id={`part-${part}`}>{t(`pages.hours.${part}`)}</h3>
        <ul className={styles.hours}>
          {slots.map((slot) => <Hour key={slot.time} slot={slot} chosen={slot.time === time} onChoose={() => onChoose({ date: list.date, time: slot.time })} />)}
        </ul>
      </section>
    );
  });
}

/** Before a day is chosen: which hour is the first to be had. */
function NoDay({ visit, onChoose, nothingFree }: { visit: Visit; onChoose: (moment: Moment) => void; nothingFree: ReactNode }) {
  const { t } = useTranslation('appointments');
  const { data } = useQuery(listAvailableDays(visit, civilToday().slice(0, 7)));
  return (
    <>
      <h2>{t('pages.hours.chooseDay')}</h2>
      <p className="muted">{t('pages.hours.chooseDayNote')}</p>
      {data && (data.nextFree ? <FreeSlots slots={[data.nextFree]} onChoose={onChoose} /> : nothingFree)}
    </>
  );
}

/** The hours of the chosen day, in the morning and in the afternoon, and what follows from the choice. */
export function HoursCard({ visit, subject, date, time, onChoose, whenFull, children }: {
  visit: Visit;
  /** What one comes for, and where. */
  subject: ReactNode;
  date: string;
  time: string;
  onChoose: (moment: Moment) => void;
  /** What may be done where nothing is free: a waiting list. */
  whenFull?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation(['appointments', 'common']);
  const { data: list, error, refetch } = useQuery(listAvailableSlots(visit, date));
  const card = useRef<HTMLElement>(null);
  const shown = useRef(date);
  useEffect(() => {
    if (shown.current === date) return;
    shown.current = date;
    // On a phone the hours stand below the month.
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [date]);
  const nothing = list && !list.slots.some(({ state }) => state === 'free');
  return (
    <section ref={card} className="card stack" aria-label={t('appointments:pages.hours.label')}>
      {!date && <NoDay visit={visit} onChoose={onChoose} nothingFree={whenFull} />}
      {date && list && <h2>{list.dateLabel}</h2>}
      <p className="muted">{subject}</p>
      {date && error && !list && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {date && !error && !list && <Skeleton label={t('common:page.loading')} lines={4} />}
      {list && (
        <>
          <p role="status" className="visually-hidden">{t('appointments:pages.hours.found', { count: list.slots.filter(({ state }) => state === 'free').length })}</p>
          <Hours list={list} time={time} onChoose={onChoose} />
          {nothing && !time && (
            <Notice tone="wait" title={t(list.state === 'closed' ? 'appointments:pages.hours.closed' : 'appointments:pages.hours.allFull')}>
              {list.reason && <p>{list.reason}</p>}
              <FreeSlots slots={list.nextFree ? [list.nextFree] : []} onChoose={onChoose} />
            </Notice>
          )}
          {nothing && !time && list.state === 'full' && whenFull}
        </>
      )}
      {children}
    </section>
  );
}
