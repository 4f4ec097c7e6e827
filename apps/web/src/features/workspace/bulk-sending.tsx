import { useTranslation } from 'react-i18next';
import { kindsOf } from './bulk-kinds.js';
import styles from './composer.module.css';
import { useMostSmsParts } from './use-sms-parts.js';
import type { QueuedCaseView } from './workspace-types.js';

/** How what is written to many citizens reaches each of them. */
export function BulkSending({ cases, action, text }: { cases: readonly QueuedCaseView[]; action: string; text: string }) {
  const { t } = useTranslation('workspace');
  const parts = useMostSmsParts([...kindsOf(cases).values()], action, text);
  const channels = [...(parts > 0 ? [t('composer.smsParts', { count: parts })] : []), t('composer.email'), t('composer.account')];
  return <p className={styles.facts}>{t('answers.sentBy', { channels: channels.join(' + ') })}</p>;
}
