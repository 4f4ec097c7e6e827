import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@nafida/ui';
import { weekdayNames } from '../../lib/appointments/day-words.js';
import { formatDate } from '../../lib/format.js';
import { currentLanguage } from '../../lib/language.js';
import styles from './agendas.module.css';
import { type HoursRow, newHours, type RowFaults } from './rules-draft.js';
import type { AgendaRules } from './settings.api.js';

const numbers = ['places', 'walkInPlaces'] as const;
const hours = ['from', 'to'] as const;

/** The hours of the week in one season, one stretch a row; what is wrong with one stands below it. */
export function HoursTable({ season: { id: seasonId, name, from, to }, faults, rows, onChange }: { season: AgendaRules['seasons'][number]; faults: RowFaults; rows: readonly HoursRow[]; onChange: (rows: HoursRow[]) => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const title = from && to ? t('agendas:rules.season', { name, from: formatDate(from), to: formatDate(to) }) : name;
  const names = weekdayNames(currentLanguage());
  const shown = rows.filter((row) => row.seasonId === seasonId);
  const set = (key: string, change: Partial<HoursRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const wholeWeek = () => {
    const monday = shown.filter(({ weekday }) => weekday === '1');
    const others = rows.filter((row) => row.seasonId !== seasonId || !['2', '3', '4', '5'].includes(row.weekday));
    onChange([...others, ...['2', '3', '4', '5'].flatMap((weekday) => monday.map((row) => ({ ...row, key: newHours(seasonId).key, weekday })))]);
  };
  return (
    <section className="stack" aria-label={title}>
      <h3>{title}</h3>
      {shown.length > 0 && <div className={styles.scroll}>
        <table className={styles.edit}>
          <thead>
            <tr>
              <th scope="col">{t('agendas:rules.weekday')}</th>
              {[...hours, ...numbers].map((column) => <th key={column} scope="col">{t(`agendas:rules.${column}`)}</th>)}
              <th scope="col"><span className="visually-hidden">{t('common:action.delete')}</span></th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Fragment key={row.key}>
                <tr>
                  <td>
                    <select className="input" aria-label={t('agendas:rules.weekday')} value={row.weekday} onChange={({ target }) => set(row.key, { weekday: target.value })}>
                      {names.map((day, index) => <option key={day} value={index + 1}>{day}</option>)}
                    </select>
                  </td>
                  {hours.map((column) => <td key={column}><input className="input" dir="ltr" inputMode="numeric" maxLength={5} placeholder="09:00" aria-label={t(`agendas:rules.${column}`)} value={row[column]} onChange={({ target }) => set(row.key, { [column]: target.value })} /></td>)}
                  {numbers.map((column) => <td key={column}><input className={`input ${styles.number}`} type="number" dir="ltr" min={0} max={100} aria-label={t(`agendas:rules.${column}`)} value={row[column]} onChange={({ target }) => set(row.key, { [column]: target.value })} /></td>)}
                  <td><Button variant="quiet" onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>{t('common:action.delete')}<span className="visually-hidden"> {names[Number(row.weekday) - 1]} {row.from}</span></Button></td>
                </tr>
                {faults[row.key] && <tr><td colSpan={6}><span className="field-error">{faults[row.key]}</span></td></tr>}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>}
      <div className="row">
        <Button variant="ghost" onClick={() => onChange([...rows, newHours(seasonId)])}>{t('agendas:rules.addHours')}</Button>
        {shown.some(({ weekday }) => weekday === '1') && <Button variant="quiet" onClick={wholeWeek}>{t('agendas:rules.wholeWeek')}</Button>}
      </div>
    </section>
  );
}
