import { useTranslation } from 'react-i18next';
import { Icon, Ltr, StatusChip, type StatusTone } from '@nafida/ui';
import type { Schemas } from '@nafida/api-client';
import styles from './message-way.module.css';

type Sent = Pick<Schemas['Message'], 'channel' | 'to' | 'status' | 'statusLabel'>;

const tones: Record<Sent['status'], StatusTone> = { queued: 'wait', sending: 'wait', handed_over: 'info', delivered: 'ok', failed: 'stop', technical_failure: 'stop' };

/** By which channel a message went, to which address, and how far it came. */
export function MessageWay({ message: { channel, to, status, statusLabel } }: { message: Sent }) {
  const { t } = useTranslation('messages');
  return (
    <span className={styles.way}>
      <Icon name={channel === 'email' ? 'mail' : 'phone'} size={16} />
      {t(`channels.${channel}`)} <Ltr>{to}</Ltr>
      <StatusChip tone={tones[status]}>{statusLabel}</StatusChip>
    </span>
  );
}
