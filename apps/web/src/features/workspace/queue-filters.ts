import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const queueViews = ['mine', 'mentions', 'unassigned', 'overdue', 'waiting', 'all'] as const;
export type QueueView = (typeof queueViews)[number];

/** What the queue shows; it lives in the address, so that a colleague can be sent the same list. */
export interface QueueFilters {
  view: QueueView;
  q: string;
  service: string;
  status: string;
  /** Only what is about this sector. */
  sectorId: string;
  /** Only what this office treats, for who sees more than one. */
  officeId: string;
  /** The first and the last day of filing, as `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Only what was brought before this person because of its deadline. */
  escalated: string;
  /** Empty for what is due soonest. */
  sort: '' | 'newest';
  /** What stands beside the subject, with commas between; empty for cards. */
  columns: string;
}

function readView(value: string | null): QueueView | undefined {
  return queueViews.find((view) => view === value);
}

/** The address of a list, with what is empty left out. */
export function searchOf(filters: Partial<QueueFilters>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value) search.set(name, value);
  }
  return search.size > 0 ? `?${search}` : '';
}

/** The filters of this address, and how to change them; the first page leads to the view that has something to do. */
export function useQueueFilters() {
  const [search, setSearch] = useSearchParams();
  const chosen = readView(search.get('view'));
  const filters = useMemo<QueueFilters>(
    () => ({ view: chosen ?? 'mine', q: search.get('q') ?? '', service: search.get('service') ?? '', status: search.get('status') ?? '', sectorId: search.get('sectorId') ?? '', officeId: search.get('officeId') ?? '', from: search.get('from') ?? '', to: search.get('to') ?? '', escalated: search.get('escalated') ?? '', sort: search.get('sort') === 'newest' ? 'newest' : '', columns: search.get('columns') ?? '' }),
    [chosen, search],
  );
  return {
    filters,
    /** False as long as the address names no view. */
    viewChosen: chosen !== undefined,
    change: (changed: Partial<QueueFilters>) => setSearch(searchOf({ ...filters, ...changed }), { replace: true, preventScrollReset: true }),
  };
}
