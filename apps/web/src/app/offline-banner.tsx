import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './layout.module.css';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Says that the line is away and that nothing typed is lost. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!online && <p className={styles.offline}>{t('offline.banner')}</p>}</div>;
}
