import { useTranslation } from 'react-i18next';
import { Button, Icon, Kbd } from '@nafida/ui';
import { deskOf } from './desk.js';
import { useSession } from '../../lib/session.js';
import styles from './queue.module.css';

/** What is done to all ticked cases at once. */
export function BulkBar({ count, busy, onClaim, onTransfer, onAnswer, onAssign, onClear }: {
  count: number;
  busy: boolean;
  onClaim: () => void;
  onTransfer: () => void;
  onAnswer: () => void;
  onAssign: () => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('workspace');
  const { account } = useSession();
  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.label')}>
      <button type="button" className={styles.clear} aria-label={t('bulk.clear')} onClick={onClear}><Icon name="close" size={20} /></button>
      <span role="status">{t('bulk.selected', { count })}</span>
      <Button variant="quiet" busy={busy} onClick={onClaim}>{t('bulk.claim')} <Kbd>C</Kbd></Button>
      <Button variant="quiet" busy={busy} onClick={onTransfer}>{t('bulk.transfer')}</Button>
      <Button variant="quiet" busy={busy} onClick={onAnswer}>{t('answers.open')}</Button>
      {deskOf(account).assigns && <Button variant="quiet" busy={busy} onClick={onAssign}>{t('bulk.assign')}</Button>}
    </div>
  );
}
