import { useMemo } from 'react';
import { clearDraft, draftKey, type DraftValues, readDraft, saveDraft } from './draft-store.js';
import { useSession } from './session.js';

const nothing: readonly string[] = [];

/** What was typed and not yet sent, kept on this device through reload, lost network and expired session. */
export function useDraft(form: string, exclude = nothing) {
  const { account } = useSession();
  const key = draftKey(form, account?.id);
  return useMemo(
    () => ({
      stored: readDraft(key),
      save: (values: DraftValues) => saveDraft(key, values, exclude),
      clear: () => clearDraft(key),
    }),
    [key, exclude],
  );
}
