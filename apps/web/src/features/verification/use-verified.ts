import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyDocument, type VerifiedDocumentView } from './verification.api.js';

interface Answer {
  /** The question it answers: an older answer is not shown for a newer question. */
  asked: string;
  document?: VerifiedDocumentView;
  error?: unknown;
}

/** Asks about a code; again in another language, and whenever the reader asks again. */
export function useVerified(code: string | undefined) {
  const { i18n } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = `${code} ${i18n.language} ${attempt}`;
  useEffect(() => {
    if (code === undefined) return;
    const leaving = new AbortController();
    verifyDocument(code, leaving.signal)
      .then((document) => setAnswer({ asked, document }))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setAnswer({ asked, error });
      });
    return () => leaving.abort();
  }, [code, asked]);
  const current = code !== undefined && answer?.asked === asked ? answer : null;
  return {
    document: current?.document,
    error: current?.error,
    pending: code !== undefined && current === null,
    again: () => setAttempt((count) => count + 1),
  };
}
