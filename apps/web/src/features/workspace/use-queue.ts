import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { QueueFilters } from './queue-filters.js';
import { listWorkqueue } from './workspace.api.js';
import type { QueuedCaseView } from './workspace-types.js';

/** The cases of one list as far as they were read. */
export function useQueue(filters: QueueFilters) {
  const query = useInfiniteQuery(listWorkqueue(filters));
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { ...query, items, counts: pages?.[0]?.counts ?? null };
}

/** The case to treat after this one: the one below, or what took its place when it left the list. */
export function useNextCase(items: readonly QueuedCaseView[], reference: string | undefined): QueuedCaseView | undefined {
  const [position, setPosition] = useState(-1);
  const index = items.findIndex((item) => item.reference === reference);
  if (index >= 0 && index !== position) setPosition(index);
  if (index >= 0) return items[index + 1];
  return items[Math.max(0, position)] ?? items[0];
}
