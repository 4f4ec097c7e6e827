import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '@nafida/ui';
import { type Resent, resendMessages, sendingKey } from './sending.api.js';

/** As many as the server takes in one go. */
export const mostAtOnce = 100;

/** The messages ticked, and what came of sending them again. */
export function useResending() {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly Resent[]>([]);
  const operation = useMutation({
    mutationFn: resendMessages,
    onSuccess: ({ items }) => {
      const done = items.filter((item) => item.done).length;
      if (done > 0) showToast(t('resend.many', { count: done }));
      setRefused(items.filter((item) => !item.done));
      setTicked(new Set());
    },
    onSettled: () => queries.invalidateQueries({ queryKey: sendingKey }),
  });
  return {
    ticked,
    toggle: (id: string) => {
      const after = new Set(ticked);
      if (!after.delete(id) && after.size < mostAtOnce) after.add(id);
      setTicked(after);
    },
    tickAll: (ids: readonly string[]) => setTicked(new Set(ids.slice(0, mostAtOnce))),
    clear: () => setTicked(new Set()),
    resend: (ids: readonly string[]) => operation.mutate(ids),
    refused,
    forget: () => setRefused([]),
    busy: operation.isPending,
    error: operation.error,
  };
}
