import { useTranslation } from 'react-i18next';
import { Button, Card, SelectField, TextField } from '@nafida/ui';
import { civilToday } from '../../lib/date-answer.js';
import styles from './agendas.module.css';
import { type ExceptionRow, newException, type RowFaults } from './rules-draft.js';

/** Days or hours that differ from the week; of two that meet, the later one in the list counts. */
export function ExceptionsTable({ id, faults, rows, onChange }: { id: string; faults: RowFaults; rows: readonly ExceptionRow[]; onChange: (rows: ExceptionRow[]) => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const set = (key: string, change: Partial<ExceptionRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <div className="stack">
      {rows.map((row) => {
        const box = (column: keyof ExceptionRow, type: 'text' | 'date' | 'number', hint?: string) => (
          <TextField id={`${row.key}-${column}`} type={type} dir={type === 'text' ? undefined : 'ltr'} label={t(`agendas:rules.${column}`)} hint={hint} value={row[column]} onChange={(value) => set(row.key, { [column]: value })} />
        );
        return (
          <Card key={row.key} as="section" className="stack" aria-label={t('agendas:rules.exception', { date: row.fromDate })}>
            {faults[row.key] && <p className="field-error">{faults[row.key]}</p>}
            <div className={styles.pair}>
              <SelectField id={`${row.key}-kind`} label={t('agendas:rules.kind')} value={row.kind} onChange={(kind) => set(row.key, { kind })} choices={['closed', 'open'].map((value) => ({ value, label: t(`agendas:rules.kinds.${value}`) }))} />
            </div>
            <div className={styles.pair}>
              {box('fromDate', 'date')}
              {box('toDate', 'date')}
            </div>
            <div className={styles.pair}>
              {box('from', 'text', t('agendas:rules.timeHint'))}
              {box('to', 'text', t('agendas:rules.timeHint'))}
              {row.kind === 'open' && box('places', 'number')}
              {row.kind === 'open' && box('walkInPlaces', 'number')}
            </div>
            <div className={styles.pair}>{box('reasonAr', 'text')}{box('reasonFr', 'text')}{box('reasonEn', 'text')}</div>
            <div><Button variant="quiet" onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>{t('common:action.delete')}<span className="visually-hidden"> {row.fromDate}</span></Button></div>
          </Card>
        );
      })}
      <div><Button id={id} variant="ghost" onClick={() => onChange([...rows, newException(civilToday())])}>{t('agendas:rules.addException')}</Button></div>
    </div>
  );
}
