import { useTranslation } from 'react-i18next';
import { Kbd } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { shortcuts } from './shortcuts.js';
import styles from './workspace.module.css';

/** All keys of the desk. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  return (
    <Dialog open onClose={onClose} title={t('keys.title')} closeLabel={t('common:action.close')}>
      <dl className={styles.keys}>
        {shortcuts.map(({ id, keys }) => (
          <div key={id}>
            <dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
            <dd>{t(`keys.${id}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('keys.hint')}</p>
    </Dialog>
  );
}
