import { useTranslation } from 'react-i18next';
import { Button, Icon, Ltr, Reference } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { MessageWay } from '../../lib/messages/message-way.js';
import type { SentMessage } from './sending.api.js';
import styles from './sending.module.css';

/** How the last try went and when the next one comes, as far as there is something to say. */
function Tries({ message: { attempts, nextAttemptAt, lastError, provider, parts, replacedBy, fallback } }: { message: SentMessage }) {
  const { t } = useTranslation(['sending', 'messages']);
  return (
    <p className={styles.meta}>
      {provider && <Ltr>{provider}</Ltr>}
      {parts !== null && <span>{t('sending:message.parts', { count: parts })}</span>}
      {attempts > 1 && <span>{t('sending:message.tries', { count: attempts })}</span>}
      {nextAttemptAt && <span>{t('sending:message.next', { when: formatMoment(nextAttemptAt) })}</span>}
      {lastError && <span>{t('sending:provider.lastError')} <Ltr>{lastError}</Ltr></span>}
      {replacedBy && <span>{t(`messages:case.replacedBy.${replacedBy}`)}</span>}
      {fallback && <span>{t('messages:case.fallback')}</span>}
    </p>
  );
}

/** One message as those see it who watch over sending: its way and its fate, never its words. */
export function SentMessageRow({ message, ticked, busy, onTick, onResend }: {
  message: SentMessage;
  ticked: boolean;
  busy: boolean;
  onTick: () => void;
  onResend: () => void;
}) {
  const { t } = useTranslation(['messages', 'sending']);
  const { id, label, at, reference, resendable } = message;
  const what = `${label} ${formatMoment(at)}`;
  return (
    <li className={styles.row}>
      <span className={styles.tick}>{resendable && <input type="checkbox" aria-label={t('sending:bulk.tick', { what })} checked={ticked} onChange={onTick} />}</span>
      <div className={styles.message} id={`message-${id}`}>
        <p className={styles.first}><b>{label}</b> <span className="muted small"><Icon name="clock" size={16} /> <time dateTime={at}>{formatMoment(at)}</time></span></p>
        <MessageWay message={message} />
        {reference && <p className="small"><Reference>{reference}</Reference></p>}
        <Tries message={message} />
      </div>
      {resendable && <Button variant="ghost" busy={busy} onClick={onResend}>{t('messages:resend.one')}<span className="visually-hidden"> {what}</span></Button>}
    </li>
  );
}
