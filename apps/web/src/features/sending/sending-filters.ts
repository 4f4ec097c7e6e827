import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export const states = ['queued', 'sending', 'handed_over', 'delivered', 'failed', 'technical_failure'] as const;
export const channels = ['email', 'sms'] as const;

/** Which messages are listed; it lives in the address, so that a colleague can be sent the same list. */
export interface SendingFilters {
  setAside: boolean;
  status: string;
  channel: string;
  day: string;
}

function known(names: readonly string[], value: string | null): string {
  return names.find((name) => name === value) ?? '';
}

/** The filters of this address, and how to change them. */
export function useSendingFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo<SendingFilters>(
    () => ({
      setAside: search.get('show') === 'set-aside',
      status: known(states, search.get('status')),
      channel: known(channels, search.get('channel')),
      day: /^\d{4}-\d{2}-\d{2}$/u.exec(search.get('day') ?? '')?.[0] ?? '',
    }),
    [search],
  );
  const change = (changed: Partial<Omit<SendingFilters, 'setAside'>>) => {
    const { status, channel, day } = { ...filters, ...changed };
    setSearch(new URLSearchParams(Object.entries({ status, channel, day }).filter(([, value]) => value)), { replace: true, preventScrollReset: true });
  };
  return { filters, change };
}
