import { useTranslation } from 'react-i18next';
import { Button, Notice } from '@nafida/ui';
import { Problem } from './problem.js';

/** Says when to come back, in the unit a person would say it in. */
export function RetryTime({ seconds = 0 }: { seconds?: number }) {
  const { t } = useTranslation();
  if (seconds <= 0) return t('problem.detail');
  if (seconds < 60) return t('problem.retryIn.seconds', { count: Math.ceil(seconds) });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? t('problem.retryIn.minutes', { count: minutes }) : t('problem.retryIn.hours', { count: Math.ceil(minutes / 60) });
}

/** Says in words why something could not be shown or done, and offers to try again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : null;
  const offline = problem?.code === 'offline';
  const title = offline ? t('problem.offlineTitle') : problem?.title || t('problem.title');
  const detail = offline ? t('problem.offlineDetail') : problem?.detail || t('problem.detail');
  return (
    <Notice tone="stop" title={title} live>
      {detail !== title && <p>{detail}</p>}
      {problem?.retryAfter && <p><RetryTime seconds={problem.retryAfter} /></p>}
      {problem?.requestId && <p className="small">{t('problem.reference')} <bdi dir="ltr">{problem.requestId}</bdi></p>}
      {onRetry && <p><Button variant="quiet" onClick={onRetry}>{t('action.retry')}</Button></p>}
    </Notice>
  );
}
