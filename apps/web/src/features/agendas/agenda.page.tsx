import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import { addDays } from '@nafida/calendar';
import { Button, buttonClass, EmptyState, Icon, Skeleton } from '@nafida/ui';
import { civilToday } from '../../lib/date-answer.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { listAgenda } from './agendas.api.js';
import styles from './agendas.module.css';
import { AgendaTabs, useAgendaTabs } from './agenda-tabs.js';
import { CounterDay } from './counter-day.js';
import { FindVisitor } from './find-visitor.js';

function DayTurner({ date, onDate }: { date: string; onDate: (date: string) => void }) {
  const { t } = useTranslation('agendas');
  return (
    <div className={styles.turner}>
      <Button variant="ghost" aria-label={t('day.previous')} onClick={() => onDate(addDays(date, -1))}><span className={styles.earlier}><Icon name="chevron" size={20} /></span></Button>
      <input className="input" type="date" aria-label={t('day.date')} value={date} onChange={({ target }) => target.value && onDate(target.value)} />
      <Button variant="ghost" aria-label={t('day.next')} onClick={() => onDate(addDays(date, 1))}><Icon name="chevron" size={20} /></Button>
      {date !== civilToday() && <Button variant="quiet" onClick={() => onDate(civilToday())}>{t('day.today')}</Button>}
    </div>
  );
}

function Day() {
  // All words of the page at once: a part that waits for its own would hide the field that has the focus.
  const { t } = useTranslation(['agendas', 'appointments', 'accounts', 'common']);
  const [params, setParams] = useSearchParams();
  const date = /^20\d{2}-\d{2}-\d{2}$/u.exec(params.get('date') ?? '')?.[0] ?? civilToday();
  const show = (day: string) => setParams(day === civilToday() ? {} : { date: day }, { replace: true });
  const field = useRef<HTMLDivElement>(null);
  const { data: day, error, refetch } = useQuery(listAgenda(date));
  useShortcuts({
    n: () => show(addDays(date, 1)),
    p: () => show(addDays(date, -1)),
    t: () => show(civilToday()),
    '/': () => field.current?.querySelector('input')?.focus(),
  });
  return (
    <Page
      title={t('agendas:day.title')}
      lead={day?.dateLabel ?? '\u00a0'}
      aside={<Link className={buttonClass()} to="/staff/agenda/book"><Icon name="calendar" size={20} />{t('agendas:day.book')}</Link>}
    >
      <AgendaTabs />
      <div ref={field}><FindVisitor onDay={(step) => show(addDays(date, step))} /></div>
      <DayTurner date={date} onDate={show} />
      {error && !day && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !day && <Skeleton label={t('common:page.loading')} lines={8} />}
      {day?.agendas.length === 0 && <EmptyState icon="calendar" title={t('agendas:day.noCounter')} />}
      {day?.agendas.map((agenda) => <CounterDay key={agenda.id} agenda={agenda} date={day.date} />)}
      <RecordedNote />
    </Page>
  );
}

/** Who comes to the office today or another day, and what became of their visit. */
export function AgendaPage() {
  const [first] = useAgendaTabs();
  return first.name === 'day' ? <Day /> : <Navigate to={first.to} replace />;
}
