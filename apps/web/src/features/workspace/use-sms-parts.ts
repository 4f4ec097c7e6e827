import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { previewSms, type Written } from './workspace.api.js';

const pause = 400;

/** What an SMS shows of a text at the most; the rest is read in the account. */
const shown = 80;

/** The beginning of a text once its writer has paused. */
function useBeginning(text: string): string {
  const [beginning, setBeginning] = useState('');
  const start = text.trim().slice(0, shown);
  useEffect(() => {
    const timer = setTimeout(() => setBeginning(start), pause);
    return () => clearTimeout(timer);
  }, [start]);
  return beginning;
}

/** How many SMS the message of an action will be, as far as it is known; none for what sends no SMS. */
export function useSmsParts(view: Written, action: string | undefined, text: string): number | undefined {
  const message = useBeginning(text);
  const { data } = useQuery({ ...previewSms(view, action ?? '', message), enabled: action !== undefined && view.applicant !== null, placeholderData: keepPreviousData });
  return data?.parts;
}

/** The same for many cases: the most that one of them takes, read off one case of each kind. */
export function useMostSmsParts(kinds: readonly Written[], action: string, text: string): number {
  const message = useBeginning(text);
  const found = useQueries({ queries: kinds.map((view) => ({ ...previewSms(view, action, message), placeholderData: keepPreviousData })) });
  return Math.max(0, ...found.map(({ data }) => data?.parts ?? 0));
}
