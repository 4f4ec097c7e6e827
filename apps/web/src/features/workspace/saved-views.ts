import type { Schemas } from '@nafida/api-client';
import { type QueueFilters, queueViews, searchOf } from './queue-filters.js';

/** The address of the queue that a kept list stands for. */
export function filtersOf({ view, q, service, status, sectorId, officeId, from, to, escalated, sort, columns }: Schemas['SavedView']): QueueFilters {
  return {
    view: queueViews.find((known) => known === view) ?? 'all',
    q: q ?? '',
    service: service ?? '',
    status: status ?? '',
    sectorId: sectorId ?? '',
    officeId: officeId ?? '',
    from: from ?? '',
    to: to ?? '',
    escalated: escalated ?? '',
    sort: sort === 'newest' ? 'newest' : '',
    columns: columns.join(','),
  };
}

/** The list of one's own that is shown, if it is one. */
export function keptView(saved: readonly Schemas['SavedView'][], filters: QueueFilters): Schemas['SavedView'] | undefined {
  return saved.find((own) => searchOf(filtersOf(own)) === searchOf(filters));
}
