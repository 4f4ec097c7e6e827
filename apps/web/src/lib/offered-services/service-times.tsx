import { useTranslation } from 'react-i18next';
import { Icon } from '@nafida/ui';
import type { OfferedService } from './offered-services.js';
import styles from './services.module.css';

/** The legal deadline, and the time it takes these days where enough was answered to say so. */
export function ServiceTimes({ service: { legalDeadline, medianDays } }: { service: Pick<OfferedService, 'legalDeadline' | 'medianDays'> }) {
  const { t } = useTranslation('home');
  const deadline = legalDeadline.counting === 'working' ? 'services.workingDeadline' : 'services.deadline';
  return (
    <span className={styles.times}>
      <small><Icon name="clock" size={16} />{t(deadline, { count: legalDeadline.days })}</small>
      {medianDays !== null && <small><Icon name="check" size={16} />{t('services.median', { count: Math.round(medianDays) })}</small>}
    </span>
  );
}
