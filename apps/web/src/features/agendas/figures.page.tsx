import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '@nafida/calendar';
import { Card, Skeleton, TextField } from '@nafida/ui';
import { weekdayNames } from '../../lib/appointments/day-words.js';
import { civilToday } from '../../lib/date-answer.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { currentLanguage, currentLocale } from '../../lib/language.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { type AgendaFigures, getAgendaFigures } from './agendas.api.js';
import styles from './agendas.module.css';
import { AgendaTabs } from './agenda-tabs.js';

const counted = ['booked', 'kept', 'noShow', 'cancelled', 'walkIns'] as const;

function formatShare(share: number): string {
  return new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function Tiles({ figures }: { figures: AgendaFigures }) {
  const { t } = useTranslation('agendas');
  return (
    <dl className={styles.tiles}>
      {counted.map((name) => <div key={name} className="card"><dt>{t(`figures.${name}`)}</dt><dd>{formatNumber(figures[name])}</dd></div>)}
      <div className="card"><dt>{t('figures.noShowRate')}</dt><dd><bdi>{figures.noShowRate === null ? '–' : formatShare(figures.noShowRate)}</bdi></dd></div>
    </dl>
  );
}

function NextFree({ figures: { daysUntilNextFree } }: { figures: AgendaFigures }) {
  const { t } = useTranslation('agendas');
  return (
    <Card as="section" className="stack" aria-labelledby="next-free">
      <h2 id="next-free">{t('figures.nextFree')}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('figures.object')}</th><th scope="col">{t('figures.days')}</th></tr></thead>
          <tbody>
            {daysUntilNextFree.map(({ objectId, object, date, days }) => (
              <tr key={objectId}><th scope="row">{object}</th><td>{days === null || date === null ? t('figures.nothing') : <>{t('figures.inDays', { count: days })} <small className="muted">{formatDate(date, 'medium')}</small></>}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** A plot that is its own table: darker is fuller, and each field says its share. */
function Load({ figures: { loadByHour } }: { figures: AgendaFigures }) {
  const { t } = useTranslation('agendas');
  const names = weekdayNames(currentLanguage());
  const weekdays = [...new Set(loadByHour.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const times = [...new Set(loadByHour.map(({ time }) => time))].sort();
  const at = new Map(loadByHour.map(({ weekday, time, places, taken }) => [`${weekday} ${time}`, places > 0 ? taken / places : 1]));
  return (
    <Card as="section" className="stack" aria-labelledby="load">
      <h2 id="load">{t('figures.load')}</h2>
      <p className="muted small">{t('figures.loadNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.load}>
          <thead><tr><th scope="col">{t('walkIn.time')}</th>{weekdays.map((weekday) => <th key={weekday} scope="col">{names[weekday - 1]}</th>)}</tr></thead>
          <tbody>
            {times.map((time) => (
              <tr key={time}>
                <th scope="row" dir="ltr">{time}</th>
                {weekdays.map((weekday) => {
                  const share = at.get(`${weekday} ${time}`);
                  return <td key={weekday} data-load={share === undefined ? undefined : Math.min(4, Math.floor(share * 5))}>{share === undefined ? '' : <bdi>{formatShare(share)}</bdi>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** How the agenda of one's office is used: kept, missed, how long one waits, which hours are full. */
export function FiguresPage() {
  const { t } = useTranslation(['agendas', 'common']);
  const [from, setFrom] = useState(() => addDays(civilToday(), -30));
  const [to, setTo] = useState(() => addDays(civilToday(), 7));
  const { data, error, refetch } = useQuery(getAgendaFigures(from, to));
  const field = (name: 'from' | 'to', value: string, set: (date: string) => void) => (
    <TextField id={`figures-${name}`} type="date" dir="ltr" label={t(`agendas:figures.${name}`)} value={value} onChange={(date) => date && set(date)} />
  );
  return (
    <Page title={t('agendas:figures.title')} lead={t('agendas:figures.lead')}>
      <AgendaTabs />
      <div className="row">{field('from', from, setFrom)}{field('to', to, setTo)}</div>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && <><Tiles figures={data} /><Load figures={data} /><NextFree figures={data} /></>}
    </Page>
  );
}
