import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, showToast } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { MessageWay } from '../../lib/messages/message-way.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './case.module.css';
import { type CaseMessage, listCaseMessages, resendCaseMessage } from './workspace.api.js';

/** A message that did not arrive by the way it went first, and what was done about it. */
function Detour({ message: { replacedBy, fallback } }: { message: CaseMessage }) {
  const { t } = useTranslation('messages');
  if (replacedBy) return <p className="small">{t(`case.replacedBy.${replacedBy}`)}</p>;
  return fallback && <p className="small muted">{t('case.fallback')}</p>;
}

/** What the applicant was told about the case, whether it arrived, and the way to send it again. */
export function SentMessages({ reference }: { reference: string }) {
  const { t } = useTranslation(['messages', 'common']);
  const queries = useQueryClient();
  const { queryKey, ...query } = listCaseMessages(reference);
  const { data: messages, error, refetch } = useQuery({ queryKey, ...query });
  const resend = useMutation({
    mutationFn: (id: string) => resendCaseMessage(reference, id),
    onSuccess: () => showToast(t('messages:resend.done')),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <Card as="section" aria-labelledby="sent-title" className={styles.card}>
      <h2 id="sent-title">{t('messages:case.title')}</h2>
      {error && !messages && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {resend.error && <ProblemNotice error={resend.error} />}
      {messages?.length === 0 && <p className="muted">{t('messages:case.none')}</p>}
      {messages && messages.length > 0 && (
        <ul className={styles.sent}>
          {messages.map((message) => (
            <li key={message.id}>
              <b>{message.label}</b> <small>{formatMoment(message.at)}</small>
              <MessageWay message={message} />
              <Detour message={message} />
              {message.resendable && (
                <Button variant="quiet" busy={resend.isPending && resend.variables === message.id} onClick={() => resend.mutate(message.id)}>
                  {t('messages:resend.one')}<span className="visually-hidden"> {message.label}, {t(`messages:channels.${message.channel}`)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
