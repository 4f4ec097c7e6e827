import { useTranslation } from 'react-i18next';
import { Kbd } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { type Shortcut, shortcuts } from './shortcuts.js';
import styles from './workspace.module.css';

function Keys({ of }: { of: readonly Shortcut[] }) {
  const { t } = useTranslation('workspace');
  return (
    <dl className={styles.keys}>
      {of.map(({ id, keys }) => (
        <div key={id}>
          <dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
          <dd>{t(`keys.${id}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** All keys of the desk: those of the lists and cases, and those of a text. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  return (
    <Dialog open onClose={onClose} title={t('keys.title')} closeLabel={t('common:action.close')}>
      <Keys of={shortcuts.filter(({ writing }) => !writing)} />
      <h3>{t('keys.writing')}</h3>
      <Keys of={shortcuts.filter(({ writing }) => writing)} />
      <p className="small muted">{t('keys.hint')}</p>
    </Dialog>
  );
}
