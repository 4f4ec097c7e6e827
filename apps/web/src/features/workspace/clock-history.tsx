import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';
import styles from './case.module.css';

/** When the clock stood still and by how much it was extended (law 55-19, art. 10, 14 and 17). */
export function ClockHistory({ clock }: { clock: CaseView['clock'] }) {
  const { t } = useTranslation('workspace');
  const { suspensions, extensionDays, completeBy } = clock;
  return (
    <>
      {completeBy && <p className="small">{t('deadline.completeBy', { date: formatDate(completeBy) })}</p>}
      {extensionDays > 0 && <p className="small">{t('deadline.extended', { count: extensionDays })}</p>}
      {suspensions.length > 0 && (
        <ul className={`small ${styles.suspensions}`} aria-label={t('deadline.suspensions')}>
          {suspensions.map(({ from, to, reason }) => (
            <li key={from}>
              {to ? t('deadline.suspendedBetween', { from: formatDate(from, 'medium'), to: formatDate(to, 'medium') }) : t('deadline.suspendedSince', { from: formatDate(from, 'medium') })}
              {' · '}<bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
