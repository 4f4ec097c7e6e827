import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Icon } from '@nafida/ui';
import styles from './accounts.module.css';

/** One line under each form: who processes the answers and what for (law 09-08, article 5). */
export function DataNotice() {
  const { t } = useTranslation('accounts');
  return (
    <p className={styles.notice}>
      <Icon name="shield" size={18} />
      <span>{t('pages.notice.line')} <Link to="/data-protection">{t('pages.notice.more')}</Link></span>
    </p>
  );
}
