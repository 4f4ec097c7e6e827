import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import { formatNumber } from '../../lib/format.js';
import { Problem } from '../../lib/problem.js';
import { useDraft } from '../../lib/use-draft.js';
import type { useCaseAction } from './use-case-action.js';

type Texts = Record<string, string>;

function textsOf(value: unknown): Texts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** True for what is said in one text and nothing else: an answer, a question, a note. */
export function isWritten({ input }: ActionView): boolean {
  return input?.length === 1 && input[0]?.name === 'message' && input[0].required;
}

/** What is being written on a case: one text per kind, so that a note never goes out as an answer. */
export function useComposer(view: CaseView, { perform, busy }: Pick<ReturnType<typeof useCaseAction>, 'perform' | 'busy'>) {
  const { t } = useTranslation('workspace');
  const draft = useDraft(`case-${view.reference}`);
  const [texts, setTexts] = useState<Texts>(() => textsOf(draft.stored?.texts));
  const [wanted, setWanted] = useState(() => String(draft.stored?.kind ?? ''));
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Problem | null>(null);
  const kinds = view.actions.filter(isWritten);
  const action = kinds.find(({ name }) => name === wanted) ?? kinds[0];
  const text = action ? (texts[action.name] ?? '') : '';
  const limit = action?.input?.[0]?.maxLength;

  const keep = (kind: string, next: Texts) => {
    setWanted(kind);
    setTexts(next);
    if (Object.values(next).some(Boolean)) draft.save({ kind, texts: next });
    else draft.clear();
  };
  const choose = (kind: string) => {
    setError(undefined);
    setFailure(null);
    keep(kind, texts);
  };
  const send = async (): Promise<boolean> => {
    if (!action || busy) return false;
    const message = text.trim();
    setFailure(null);
    const mistake = !message ? t('composer.empty') : limit !== undefined && [...message].length > limit ? t('composer.tooLong', { limit: formatNumber(limit) }) : undefined;
    setError(mistake);
    if (mistake) return false;
    try {
      await perform({ action: action.name, message });
      keep(action.name, { ...texts, [action.name]: '' });
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const refused = problem.errors.find(({ pointer }) => pointer.endsWith('/message'));
      setError(refused?.message);
      if (!refused) setFailure(problem);
      return false;
    }
  };
  return {
    kinds,
    action,
    text,
    limit,
    error,
    failure,
    choose,
    write: (value: string) => action && keep(action.name, { ...texts, [action.name]: value }),
    send,
    /** Texts whose action is no longer possible: shown, not thrown away. */
    stranded: Object.entries(texts).filter(([kind, value]) => value && !kinds.some(({ name }) => name === kind)),
    discard: (kind: string) => keep(wanted, { ...texts, [kind]: '' }),
  };
}
