import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@nafida/calendar';
import { Card, Icon, Skeleton } from '@nafida/ui';
import { I18nProvider, MonthCalendar } from '@nafida/ui/interactive';
import { civilToday } from '../date-answer.js';
import { currentLanguage, currentLocale } from '../language.js';
import { ProblemNotice } from '../problem-notice.js';
import { listAvailableDays } from './appointment-queries.js';
import type { DayList, Visit } from './appointment-types.js';
import styles from './appointments.module.css';
import { dayWords, monthBeside, monthTitle, weekdayInitials } from './day-words.js';

const legend = ['free', 'few', 'full'] as const;

function Notices({ list }: { list: DayList }) {
  const { t } = useTranslation('appointments');
  if (list.notices.length === 0) return null;
  return (
    <section className={styles.notices}>
      <h3 className="visually-hidden">{t('pages.month.notices')}</h3>
      <ul>
        {list.notices.map(({ date, text }) => (
          <li key={date + text}><Icon name="info" size={16} /><span>{t('pages.month.notice', { date: formatDate(date, currentLanguage(), 'dayMonth'), text })}</span></li>
        ))}
      </ul>
    </section>
  );
}

/** A month at a glance: free, nearly full, full and closed days, and why they are closed. */
export function MonthCard({ visit, date, onChoose }: { visit: Visit; date: string; onChoose: (date: string) => void }) {
  const { t } = useTranslation(['appointments', 'common']);
  const language = currentLanguage();
  const [focused, setFocused] = useState(date || civilToday());
  const [followed, setFollowed] = useState(date);
  // A day that was chosen elsewhere (the next free hour) brings its month along.
  if (followed !== date) {
    setFollowed(date);
    if (date) setFocused(date);
  }
  const month = focused.slice(0, 7);
  const { data, error, refetch } = useQuery(listAvailableDays(visit, month));
  const days = useMemo(() => new Map(data?.days.map((day) => [day.date, dayWords(day, language, t)])), [data, language, t]);
  return (
    <Card as="section" className="stack" aria-label={t('appointments:pages.month.label')} aria-busy={!data && !error}>
      <I18nProvider locale={currentLocale()}>
        <MonthCalendar
          label={t('appointments:pages.month.label')}
          title={monthTitle(month, language)}
          weekdays={weekdayInitials(language)}
          days={days}
          value={date}
          onChange={onChoose}
          focused={focused}
          onFocus={setFocused}
          earlier={{ label: t('appointments:pages.month.earlier', { month: monthTitle(monthBeside(month, -1), language) }), possible: data?.earlierMonth ?? true }}
          later={{ label: t('appointments:pages.month.later', { month: monthTitle(monthBeside(month, 1), language) }), possible: data?.laterMonth ?? true }}
        />
      </I18nProvider>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('common:page.loading')} lines={1} />}
      <ul className={styles.legend} aria-label={t('appointments:pages.month.legend')}>
        {legend.map((state) => <li key={state} data-state={state}>{t(`appointments:pages.month.states.${state}`)}</li>)}
      </ul>
      {data && <Notices list={data} />}
    </Card>
  );
}
