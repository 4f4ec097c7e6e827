import { useTranslation } from 'react-i18next';
import { Facts } from '@nafida/ui';
import styles from './accounts.module.css';

const points = ['controller', 'purpose', 'data', 'recipients', 'mandatory', 'retention', 'access', 'rectification', 'opposition', 'commission', 'network'] as const;

/** All that article 5 of law 09-08 wants said before a person consents. */
export function FullNotice() {
  const { t } = useTranslation(['accounts', 'information']);
  return (
    <details className={styles.fullNotice} open>
      <summary>{t('accounts:pages.notice.title')}</summary>
      <Facts facts={points.map((point) => ({ key: point, term: t(`information:dataProtection.${point}.term`), detail: t(`information:dataProtection.${point}.detail`) }))} />
    </details>
  );
}
