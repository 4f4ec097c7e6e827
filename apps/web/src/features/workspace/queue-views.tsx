import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Ltr, Pills } from '@nafida/ui';
import { formatNumber } from '../../lib/format.js';
import { type QueueFilters, queueViews, searchOf } from './queue-filters.js';
import { filtersOf, keptView } from './saved-views.js';
import { listSavedViews } from './workspace.api.js';
import type { WorkqueueCounts } from './workspace-types.js';

/** The server counts no further than this. */
const counted = 100;

function Count({ value }: { value: number | null | undefined }) {
  if (value === undefined || value === null) return null;
  return <b><Ltr>{value >= counted ? `${counted - 1}+` : formatNumber(value)}</Ltr></b>;
}

/** The lists of the desk, each with how much is in it. */
export function QueueViews({ filters, counts, path, treats }: { filters: QueueFilters; counts: WorkqueueCounts | null; path: string; treats: boolean }) {
  const { t } = useTranslation('workspace');
  const numbers: Record<string, number> = { ...counts };
  const { data: saved = [] } = useQuery(listSavedViews());
  const kept = keptView(saved, filters);
  return (
    <Pills label={t('views.label')}>
      {/* Only who treats cases is called to one. */}
      {queueViews.filter((view) => treats || view !== 'mentions').map((view) => (
        <Link
          key={view}
          to={{ pathname: path, search: searchOf({ view, q: filters.q, sectorId: filters.sectorId, officeId: filters.officeId, from: filters.from, to: filters.to, columns: filters.columns }) }}
          replace
          preventScrollReset
          aria-current={!kept && view === filters.view ? 'true' : undefined}
        >
          {t(`views.${view}`)} {/* A search is not run for a number. */}
          {!filters.q && <Count value={numbers[view]} />}
        </Link>
      ))}
      {saved.map((own) => (
        <Link key={own.id} to={{ pathname: path, search: searchOf(filtersOf(own)) }} replace preventScrollReset aria-current={own.id === kept?.id ? 'true' : undefined}>
          <bdi>{own.name}</bdi> <Count value={own.count} />
        </Link>
      ))}
    </Pills>
  );
}
