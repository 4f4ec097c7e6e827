import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '@nafida/ui';
import { type BulkOperation, useBulkOperation } from './workspace.api.js';
import type { BulkResult } from './workspace-types.js';

/** Does one thing to many cases and tells what came of it, case by case where something failed. */
export function useBulk(onDone: () => void) {
  const { t } = useTranslation('workspace');
  const operation = useBulkOperation();
  const [outcome, setOutcome] = useState<readonly BulkResult[]>([]);
  const run = async (asked: BulkOperation) => {
    const { items } = await operation.mutateAsync(asked);
    const done = items.filter((item) => item.done).length;
    if (done > 0) showToast(t(`bulk.done.${asked.kind}`, { count: done }));
    const [only] = items;
    // One case alone is told in passing: its list may be out of sight.
    if (items.length === 1 && only && !only.done) showToast(only.detail ?? t('bulk.partly', { done: 0, total: 1 }));
    setOutcome(done < items.length && items.length > 1 ? items : []);
    onDone();
  };
  return { run, outcome, closeOutcome: () => setOutcome([]), busy: operation.isPending, error: operation.error, reset: operation.reset };
}
