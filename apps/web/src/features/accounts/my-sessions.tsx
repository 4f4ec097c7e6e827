import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, showToast, Skeleton, StatusChip } from '@nafida/ui';
import { formatMoment, isolate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { mySessionsQuery, revokeSession, type SessionItem } from './accounts.api.js';
import styles from './accounts.module.css';
import { deviceOf } from './device.js';

function Session({ session, onEnd, ending }: { session: SessionItem; onEnd: () => void; ending: boolean }) {
  const { t } = useTranslation('accounts');
  const { browser, system } = deviceOf(session.userAgent ?? '');
  const device = browser && system ? t('pages.sessions.device', { browser: isolate(browser), system: isolate(system) }) : (browser ?? system ?? t('pages.sessions.unknown'));
  return (
    <li className={styles.session}>
      <div>
        <b>{device}</b>
        <small>{t('pages.sessions.lastUsed', { when: formatMoment(session.lastUsedAt) })}</small>
      </div>
      {session.current
        ? <StatusChip tone="ok">{t('pages.sessions.current')}</StatusChip>
        : <Button variant="danger" busy={ending} onClick={onEnd}>{t('pages.sessions.end')}<span className="visually-hidden"> {device}</span></Button>}
    </li>
  );
}

/** Where one is signed in, with a way to end what one does not know. */
export function MySessions() {
  const { t } = useTranslation(['accounts', 'common']);
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(mySessionsQuery);
  const end = useMutation({
    mutationFn: revokeSession,
    onSuccess: async () => {
      showToast(t('accounts:pages.sessions.ended'));
      await queryClient.invalidateQueries({ queryKey: mySessionsQuery.queryKey });
    },
  });
  return (
    <Card as="section" aria-labelledby="sessions-title" className="stack">
      <h2 id="sessions-title">{t('accounts:pages.sessions.title')}</h2>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {end.error && <ProblemNotice error={end.error} />}
      {!error && !data && <Skeleton label={t('common:page.loading')} />}
      {data && (
        <ul className={styles.list}>
          {data.items.map((session) => (
            <Session key={session.id} session={session} ending={end.isPending && end.variables === session.id} onEnd={() => end.mutate(session.id)} />
          ))}
        </ul>
      )}
      <p className="muted small">{t('accounts:pages.sessions.advice')}</p>
    </Card>
  );
}
