import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { classNames, Icon, Reference, StatusChip } from '@nafida/ui';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';
import { formatDate, isolate } from '../../lib/format.js';
import styles from './my-requests.module.css';

const recentDays = 14;

/** One request in the list: what it is, where it stands, who treats it, and the next step. */
export function RequestRow({ request }: { request: CaseSummaryView }) {
  const { t } = useTranslation('cases');
  const { reference, kindLabel, title, tone, statusLabel, office, clock, submittedDate, next, waitsForCitizen } = request;
  const since = clock.elapsedDays <= recentDays ? t('pages.mine.since', { count: clock.elapsedDays }) : formatDate(submittedDate, 'medium');
  return (
    <li className={classNames('card', styles.row)}>
      <div className={styles.first}>
        <h2><Link to={`/requests/${reference}`}>{t('pages.mine.row', { kind: kindLabel, title: isolate(title) })}</Link></h2>
        <StatusChip tone={tone}>{statusLabel}</StatusChip>
      </div>
      <div className={styles.second}>
        <Reference>{reference}</Reference>
        <span><Icon name="building" size={16} /><bdi>{office.name}</bdi></span>
        <span><Icon name="clock" size={16} /><time dateTime={submittedDate}>{since}</time></span>
        <b className={waitsForCitizen ? styles.mine : undefined}>{next}</b>
      </div>
    </li>
  );
}
