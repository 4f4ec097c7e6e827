import { useTranslation } from 'react-i18next';
import { Button, Icon } from '@nafida/ui';
import type { FreeSlot, Moment } from './appointment-types.js';
import styles from './appointments.module.css';
import { formatHour } from './format-hour.js';

/** The next free hours, each one press away. */
export function FreeSlots({ slots, onChoose }: { slots: readonly FreeSlot[]; onChoose: (moment: Moment) => void }) {
  const { t } = useTranslation('appointments');
  if (slots.length === 0) return <p>{t('pages.next.none')}</p>;
  return (
    <>
      <p>{t('pages.next.label', { count: slots.length })}</p>
      <ul className={styles.next}>
        {slots.map(({ date, dateLabel, time }) => (
          <li key={date + time}>
            <Button variant="ghost" onClick={() => onChoose({ date, time })}><Icon name="calendar" size={20} />{t('pages.moment', { date: dateLabel, time: formatHour(time) })}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
