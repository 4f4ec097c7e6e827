import { useTranslation } from 'react-i18next';
import { Icon } from '@nafida/ui';
import styles from './queue.module.css';
import type { QueuedCaseView } from './workspace-types.js';

/** What presses on a case, in words: how far its deadline was carried, who waits for the reader. */
export function QueueMarks({ item: { escalation, mentioned } }: { item: QueuedCaseView }) {
  const { t } = useTranslation('workspace');
  return (
    <>
      {escalation && escalation !== 'clerk' && <span className={styles.escalated}><Icon name="flag" size={16} />{t(`escalation.${escalation}`)}</span>}
      {mentioned && <span className={styles.mentioned}><Icon name="people" size={16} />{t('queue.mentioned')}</span>}
    </>
  );
}

/** Chooses a case for what is done to several; with the shift key, all up to the last one chosen. */
export function QueueTick({ item: { reference, open }, selected, onToggle }: { item: QueuedCaseView; selected: boolean; onToggle: (reference: string, upTo: boolean) => void }) {
  const { t } = useTranslation('workspace');
  if (!open) return <span className={styles.tick} />;
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={selected} aria-label={t('queue.select', { reference })} onClick={(event) => onToggle(reference, event.shiftKey)} onChange={() => undefined} />
    </label>
  );
}
