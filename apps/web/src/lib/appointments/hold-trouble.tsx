import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import { currentLanguage } from '../language.js';
import { ProblemNotice } from '../problem-notice.js';
import { listAvailableDays, listAvailableSlots } from './appointment-queries.js';
import type { FreeSlot, Moment, SlotList, Visit } from './appointment-types.js';
import { FreeSlots } from './free-slots.js';
import type { HoldTrouble } from './use-hold.js';

const offered = 3;

function firstFree(list: SlotList): FreeSlot[] {
  const { date, dateLabel } = list;
  return list.slots.filter(({ state }) => state === 'free').slice(0, offered).map(({ time }) => ({ date, dateLabel, time }));
}

/** The first hours that are free, on the day that was wanted or after it. */
function NextFree({ visit, date, onChoose }: { visit: Visit; date: string; onChoose: (moment: Moment) => void }) {
  const { data: list } = useQuery(listAvailableSlots(visit, date));
  const { data: month } = useQuery({ ...listAvailableDays(visit, date.slice(0, 7)), enabled: date !== '' });
  if (!list) return null;
  const onDay = firstFree(list);
  const next = onDay.length > 0 ? onDay : [list.nextFree ?? month?.nextFree].flatMap((slot) => slot ?? []);
  return <FreeSlots slots={next} onChoose={onChoose} />;
}

/** Why the chosen hour is not, or no longer, kept; and the next ones that can be had. */
export function HoldTroubleNotice(props: { trouble: HoldTrouble; visit: Visit; date: string; onChoose: (moment: Moment) => void }) {
  const { trouble } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the hours are pressed far below it.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  return <div ref={place}><TroubleWords {...props} /></div>;
}

function TroubleWords({ trouble, visit, date, onChoose }: Parameters<typeof HoldTroubleNotice>[0]) {
  const { t } = useTranslation('appointments');
  if (trouble === 'expired') {
    return (
      <Notice tone="wait" title={t('pages.hold.expired')} live>
        <p>{t('pages.hold.expiredNote')}</p>
        {date && <NextFree key={currentLanguage()} visit={visit} date={date} onChoose={onChoose} />}
      </Notice>
    );
  }
  if (!trouble.nextFree) return <ProblemNotice error={trouble} />;
  return (
    <Notice tone="stop" title={trouble.title} live>
      {trouble.detail && trouble.detail !== trouble.title && <p>{trouble.detail}</p>}
      <FreeSlots slots={trouble.nextFree} onChoose={onChoose} />
    </Notice>
  );
}
