import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import { formatNumber } from '../../lib/format.js';
import { Problem } from '../../lib/problem.js';
import { useDraft } from '../../lib/use-draft.js';
import { type Mention, mentionedIn } from './mentions.js';
import type { useCaseAction } from './use-case-action.js';

type Texts = Record<string, string>;

function textsOf(value: unknown): Texts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

function mentionsOf(value: unknown): Mention[] {
  return Array.isArray(value) ? value.filter((one: Partial<Mention> | null): one is Mention => typeof one?.id === 'string' && typeof one.name === 'string') : [];
}

/** True for what is said in one text: an answer, a question, a note in which colleagues may be named. */
export function isWritten({ input }: ActionView): boolean {
  const [message, ...others] = input ?? [];
  return message?.name === 'message' && message.required && others.every(({ kind }) => kind === 'colleagues');
}

/** What is being written on a case: one text per kind, so that a note never goes out as an answer. */
export function useComposer(view: CaseView, { perform, busy }: Pick<ReturnType<typeof useCaseAction>, 'perform' | 'busy'>) {
  const { t } = useTranslation('workspace');
  const draft = useDraft(`case-${view.reference}`);
  const [texts, setTexts] = useState<Texts>(() => textsOf(draft.stored?.texts));
  const [chosen, setChosen] = useState<readonly Mention[]>(() => mentionsOf(draft.stored?.mentions));
  const [wanted, setWanted] = useState(() => String(draft.stored?.kind ?? ''));
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Problem | null>(null);
  const kinds = view.actions.filter(isWritten);
  const action = kinds.find(({ name }) => name === wanted) ?? kinds[0];
  const text = action ? (texts[action.name] ?? '') : '';
  const limit = action?.input?.[0]?.maxLength;
  const mayCall = action?.input?.some(({ kind }) => kind === 'colleagues') ?? false;

  const keep = (kind: string, next: Texts, mentions = chosen) => {
    setWanted(kind);
    setTexts(next);
    setChosen(mentions);
    if (Object.values(next).some(Boolean)) draft.save({ kind, texts: next, mentions });
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
      const called = mayCall ? mentionedIn(message, chosen).map(({ id }) => id) : [];
      await perform({ action: action.name, message, ...(called.length > 0 ? { mentions: called } : {}) });
      keep(action.name, { ...texts, [action.name]: '' });
      return true;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const refused = problem.errors.find(({ pointer }) => /\/(?:message|mentions)\b/u.test(pointer));
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
    mayCall,
    write: (value: string) => action && keep(action.name, { ...texts, [action.name]: value }),
    /** Names a colleague in the text; the sign before the name may stand there already. */
    mention: (mention: Mention, value: string) => action && keep(action.name, { ...texts, [action.name]: value }, [...chosen, mention]),
    send,
    /** Texts whose action is no longer possible: shown, not thrown away. */
    stranded: Object.entries(texts).filter(([kind, value]) => value && !kinds.some(({ name }) => name === kind)),
    discard: (kind: string) => keep(wanted, { ...texts, [kind]: '' }),
  };
}
