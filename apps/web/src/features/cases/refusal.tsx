import { useTranslation } from 'react-i18next';
import { Notice } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';

interface Appeal {
  /** The last day for it. */
  before: string;
}

function isAppeal(value: unknown): value is Appeal {
  return typeof value === 'object' && value !== null && 'before' in value && typeof value.before === 'string';
}

/** Why a request was refused and what can be done about it (law 55-19, art. 18 and 21). */
export function Refusal({ details: { refusal, appeal } }: { details: Record<string, unknown> }) {
  const { t } = useTranslation('cases');
  if (typeof refusal !== 'string') return null;
  return (
    <>
      <Notice tone="stop" title={t('pages.refusal.title')}><p><bdi>{refusal}</bdi></p></Notice>
      {isAppeal(appeal) && (
        <Notice icon="flag" title={t('pages.refusal.appealTitle')}>
          <p>{t('pages.refusal.appeal', { date: formatDate(appeal.before) })}</p>
          <p className="muted small">{t('pages.refusal.law')}</p>
        </Notice>
      )}
    </>
  );
}
