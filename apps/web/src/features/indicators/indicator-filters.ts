import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Grouping } from './indicators.api.js';

export const periods = [7, 30, 90, 365] as const;
const usual = 30;
const groupings: readonly Grouping[] = ['office', 'service', 'clerk'];

/** Of what figures are shown; it lives in the address, so that a colleague can be sent the same page. */
export interface IndicatorFilters {
  days: number;
  office: string;
  service: string;
  /** By what the table tells apart; empty for the finest that the reader may see. */
  by: Grouping | '';
}

/** The filters of this address, and how to change them. */
export function useIndicatorFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo<IndicatorFilters>(
    () => ({
      days: periods.find((days) => String(days) === search.get('days')) ?? usual,
      office: search.get('office') ?? '',
      service: search.get('service') ?? '',
      by: groupings.find((grouping) => grouping === search.get('by')) ?? '',
    }),
    [search],
  );
  const change = (changed: Partial<IndicatorFilters>) => {
    const next = Object.entries({ ...filters, ...changed }).filter(([name, value]) => value !== '' && !(name === 'days' && value === usual));
    setSearch(new URLSearchParams(next.map(([name, value]) => [name, String(value)])), { replace: true, preventScrollReset: true });
  };
  return { filters, change };
}
