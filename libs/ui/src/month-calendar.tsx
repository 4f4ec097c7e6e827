import { type CalendarDate, parseDate } from '@internationalized/date';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody } from 'react-aria-components';
import { Icon } from './icon.js';
import './month-calendar.css';

/** One day as the month shows it, in the reader's language. */
export interface CalendarDay {
  look: 'open' | 'few' | 'full' | 'off';
  /** Read aloud: the whole day and how it stands. */
  label: string;
  /** Stands under the number. */
  note?: string;
  choosable: boolean;
}

interface MonthCalendarProps {
  /** What the calendar is for, read aloud with the month. */
  label: string;
  /** The month as it is written above the days. */
  title: string;
  /** The heads of the columns, Monday first. */
  weekdays: readonly string[];
  /** By civil date, `YYYY-MM-DD`. */
  days: ReadonlyMap<string, CalendarDay>;
  value: string;
  onChange: (date: string) => void;
  /** The day the keyboard is on; its month is shown. */
  focused: string;
  onFocus: (date: string) => void;
  earlier: { label: string; possible: boolean };
  later: { label: string; possible: boolean };
}

function Cell({ date, day }: { date: CalendarDate; day: CalendarDay | undefined }) {
  return (
    <CalendarCell
      date={date}
      className={`month-day month-day-${day?.look ?? 'off'}`}
      render={(attributes) => <div {...attributes} aria-label={day ? undefined : attributes['aria-label']} />}
    >
      <span aria-hidden="true">{date.day}</span>
      {day?.note && <small aria-hidden="true">{day.note}</small>}
      {day && <span className="visually-hidden">{day.label}</span>}
    </CalendarCell>
  );
}

/** A month at a glance: which days are open, full or closed, by eye, by keyboard and by ear. */
export function MonthCalendar({ label, title, weekdays, days, value, onChange, focused, onFocus, earlier, later }: MonthCalendarProps) {
  const shown = parseDate(focused);
  const first = shown.set({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return (
    <Calendar
      aria-label={label}
      className="month"
      firstDayOfWeek="mon"
      value={value ? parseDate(value) : null}
      focusedValue={shown}
      onFocusChange={(date) => onFocus(date.toString())}
      onChange={(date) => onChange(date.toString())}
      minValue={earlier.possible ? undefined : first}
      maxValue={later.possible ? undefined : last}
      isDateUnavailable={(date) => days.get(date.toString())?.choosable !== true}
    >
      <div className="month-head">
        <h2>{title}</h2>
        <div>
          <Button slot="previous" className="month-turn month-earlier" aria-label={earlier.label}><Icon name="chevron" size={20} /></Button>
          <Button slot="next" className="month-turn" aria-label={later.label}><Icon name="chevron" size={20} /></Button>
        </div>
      </div>
      <CalendarGrid className="month-grid">
        {/* Each day's label names its weekday already. */}
        <thead aria-hidden="true">
          <tr>{weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr>
        </thead>
        <CalendarGridBody>{(date) => <Cell date={date} day={days.get(date.toString())} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
