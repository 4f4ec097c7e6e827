import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import styles from './case.module.css';

/** What the law did to the deadline: its one extension, and the times in which it stood still (law 55-19, art. 10, 14 and 17). */
export function ClockNotes({ caseView: { clock, open, tone } }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const { extensionDays, suspensions } = clock;
  const past = suspensions.flatMap(({ from, to, reason }) => (to === null ? [] : [{ from, to, reason }]));
  if (!open || tone === 'ok' || (extensionDays === 0 && past.length === 0)) return null;
  return (
    <ul className={styles.clock}>
      {extensionDays > 0 && <li>{t('pages.clock.extended', { count: extensionDays })}</li>}
      {past.map(({ from, to, reason }) => (
        <li key={from}>{t('pages.clock.suspended', { from: formatDate(from, 'medium'), to: formatDate(to, 'medium') })} · <bdi>{reason}</bdi></li>
      ))}
    </ul>
  );
}
