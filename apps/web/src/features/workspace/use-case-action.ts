import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getCase } from '../../lib/cases/case-queries.js';
import type { CaseView, PerformAction, TimelineEntryView } from '../../lib/cases/case-types.js';
import { Problem } from '../../lib/problem.js';
import { useChildrenQuestion } from './use-children-question.js';
import { usePerformCaseAction } from './workspace.api.js';

function lastSeq({ timeline }: CaseView): number {
  return Math.max(0, ...timeline.map(({ seq }) => seq));
}

/** The answer of an earlier try was lost on the way, but what it asked for was done. */
function holds(entries: readonly TimelineEntryView[], { action, message }: PerformAction): boolean {
  return message !== undefined && entries.some((entry) => entry.action === action && entry.message?.trim() === message.trim());
}

/** Does something to the case in hand; what others changed meanwhile is fetched and shown, never overwritten. */
export function useCaseAction(view: CaseView, onDone: (changed: CaseView, action: string) => void) {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = usePerformCaseAction(view.reference);
  const { asking, dialog } = useChildrenQuestion();
  const [changes, setChanges] = useState<readonly TimelineEntryView[]>([]);

  const send = (action: PerformAction) => asking(action, (asked) => mutateAsync({ ...asked, version: view.version }));

  const perform = async (asked: PerformAction): Promise<void> => {
    setChanges([]);
    try {
      const changed = await send(asked);
      queries.setQueryData(getCase(view.reference).queryKey, changed);
      onDone(changed, asked.action);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 412 && error.status !== 409)) throw error;
      void queries.invalidateQueries({ queryKey: ['workqueue'] });
      const now = await queries.fetchQuery({ ...getCase(view.reference), staleTime: 0 });
      const added = now.timeline.filter(({ seq }) => seq > lastSeq(view));
      if (holds(added, asked)) return onDone(now, asked.action);
      setChanges(added);
      throw error;
    }
  };
  return { perform, send, question: dialog, busy: isPending, changes };
}
