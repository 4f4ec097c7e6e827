import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../lib/cases/case-types.js';
import { previewSms } from './workspace.api.js';

const pause = 400;

/** What an SMS shows of a text at the most; the rest is read in the account. */
const shown = 80;

/** How many SMS the message of an action will be, as far as it is known; none for what sends no SMS. */
export function useSmsParts(view: CaseView, action: string | undefined, text: string): number | undefined {
  const [message, setMessage] = useState('');
  const start = text.trim().slice(0, shown);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(start), pause);
    return () => clearTimeout(timer);
  }, [start]);
  const { data } = useQuery({ ...previewSms(view, action ?? '', message), enabled: action !== undefined && view.applicant !== null, placeholderData: keepPreviousData });
  return data?.parts;
}
