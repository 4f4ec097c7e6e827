import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Ltr, Pills } from '@nafida/ui';
import { formatNumber } from '../../lib/format.js';
import { type QueueFilters, queueViews, searchOf } from './queue-filters.js';
import type { WorkqueueCounts } from './workspace-types.js';

/** The server counts no further than this. */
const counted = 100;

function Count({ value }: { value: number | undefined }) {
  if (value === undefined) return null;
  return <b><Ltr>{value >= counted ? `${counted - 1}+` : formatNumber(value)}</Ltr></b>;
}

/** The lists of the desk, each with how much is in it. */
export function QueueViews({ filters, counts, path }: { filters: QueueFilters; counts: WorkqueueCounts | null; path: string }) {
  const { t } = useTranslation('workspace');
  const numbers: Record<string, number> = { ...counts };
  return (
    <Pills label={t('views.label')}>
      {queueViews.map((view) => (
        <Link
          key={view}
          to={{ pathname: path, search: searchOf({ view, q: filters.q }) }}
          replace
          preventScrollReset
          aria-current={view === filters.view ? 'true' : undefined}
        >
          {t(`views.${view}`)} <Count value={numbers[view]} />
        </Link>
      ))}
    </Pills>
  );
}
