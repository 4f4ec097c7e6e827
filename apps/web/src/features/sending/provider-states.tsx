import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, Facts, Ltr, Skeleton, StatusChip, type StatusTone } from '@nafida/ui';
import { formatMoment, formatNumber } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { getSendingState, openQueueBoard, type SendingState } from './sending.api.js';
import styles from './sending.module.css';

type Provider = SendingState['providers'][number];
type Queue = SendingState['queues'][number];

const tones: Record<Provider['circuit'], StatusTone> = { closed: 'ok', half_open: 'wait', open: 'stop' };
/** What waits longer than this is late by the province's own measure. */
const lateSeconds = 60;

function QueueFacts({ queue: { waiting, oldestDueSeconds, setAside } }: { queue: Queue }) {
  const { t } = useTranslation('sending');
  const age = oldestDueSeconds < lateSeconds ? t('queue.seconds', { count: oldestDueSeconds }) : t('queue.minutes', { count: Math.round(oldestDueSeconds / 60) });
  return (
    <Facts
      facts={[
        { key: 'waiting', term: t('queue.waiting'), detail: formatNumber(waiting) },
        { key: 'age', term: t('queue.age'), detail: waiting === 0 ? '—' : <span className={oldestDueSeconds > lateSeconds ? styles.late : undefined}>{age}</span> },
        { key: 'setAside', term: t('queue.setAside'), detail: formatNumber(setAside) },
      ]}
    />
  );
}

function ProviderRow({ provider: { provider, circuit, since, lastError, lastErrorAt, processes } }: { provider: Provider }) {
  const { t } = useTranslation('sending');
  return (
    <li className={styles.provider}>
      <p className="row"><b><Ltr>{provider}</Ltr></b> <StatusChip tone={tones[circuit]}>{t(`circuit.${circuit}`)}</StatusChip></p>
      <p className="small muted">{t('provider.since', { when: formatMoment(since) })} · {t('provider.processes', { count: processes })}</p>
      {lastError && <p className="small">{t('provider.lastError')} <Ltr>{lastError}</Ltr>{lastErrorAt && <span className="muted"> · {formatMoment(lastErrorAt)}</span>}</p>}
    </li>
  );
}

function QueueBoard() {
  const { t } = useTranslation('sending');
  const open = useMutation({ mutationFn: openQueueBoard, onSuccess: ({ path }) => location.assign(path) });
  return (
    <>
      {open.error && <ProblemNotice error={open.error} />}
      <p className="row"><Button variant="ghost" busy={open.isPending} onClick={() => open.mutate()}>{t('board.open')}</Button> <span className="small muted">{t('board.note')}</span></p>
    </>
  );
}

/** What waits in each channel, and how those fare who carry it. */
export function ProviderStates() {
  const { t } = useTranslation(['sending', 'messages', 'common']);
  const { data, error, refetch } = useQuery(getSendingState());
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('common:page.loading')} lines={4} />;
  return (
    <>
      <div className={styles.channels}>
        {data.queues.map((queue) => (
          <Card key={queue.channel} as="section" className="stack" aria-labelledby={`channel-${queue.channel}`}>
            <h2 id={`channel-${queue.channel}`}>{t(`messages:channels.${queue.channel}`)}</h2>
            {!queue.configured && <StatusChip tone="wait">{t('sending:queue.unconfigured')}</StatusChip>}
            <QueueFacts queue={queue} />
            <ul className={styles.providers}>
              {data.providers.filter(({ channel }) => channel === queue.channel).map((provider) => <ProviderRow key={provider.provider} provider={provider} />)}
            </ul>
          </Card>
        ))}
      </div>
      {data.queueBoard && <QueueBoard />}
    </>
  );
}
