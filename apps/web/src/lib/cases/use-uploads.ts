import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../http.js';
import { addCaseAttachment } from './case-queries.js';

export interface Upload {
  /** Also its Idempotency-Key: a repetition after a lost answer adds nothing twice. */
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  error?: unknown;
}

/** Sends files to a case one after the other; a failed one waits for the person to try it again. */
export function useUploads(reference: string) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef<Promise<void>>(Promise.resolve());
  const busy = uploads.some(({ state }) => state === 'waiting' || state === 'sending');

  const change = (key: string, state: Upload['state'], error?: unknown) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, state, error } : upload)));

  const sendOne = async ({ key, file }: Upload) => {
    change(key, 'sending');
    try {
      await addCaseAttachment(reference, file, key);
      change(key, 'done');
    } catch (error) {
      change(key, 'failed', error);
    }
  };
  const enqueue = (added: readonly Upload[]) => {
    running.current = added
      .reduce((before, upload) => before.then(() => sendOne(upload)), running.current)
      .then(() => queries.invalidateQueries({ queryKey: ['cases', reference] }));
  };

  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);

  return {
    uploads,
    busy,
    add: (files: readonly File[]) => {
      const added = files.map((file): Upload => ({ key: newIdempotencyKey(), file, state: 'waiting' }));
      setUploads((all) => [...all.filter(({ state }) => state !== 'done'), ...added]);
      enqueue(added);
    },
    retry: (upload: Upload) => {
      change(upload.key, 'waiting');
      enqueue([upload]);
    },
    dismiss: (upload: Upload) => setUploads((all) => all.filter(({ key }) => key !== upload.key)),
  };
}
