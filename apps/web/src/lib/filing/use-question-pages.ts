import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { getCase } from '../cases/case-queries.js';
import type { CaseView } from '../cases/case-types.js';
import type { DraftValues } from '../draft-store.js';
import { newIdempotencyKey } from '../http.js';
import { Problem } from '../problem.js';
import { useDraft } from '../use-draft.js';
import { type Mistakes, useForm } from '../use-form.js';

/** Answers carry the Idempotency-Key: it belongs to this draft until it was filed. */
type Filing = DraftValues & { key: string };

interface QuestionPagesRecipe<Answers extends Filing, Step extends string> {
  /** The name of the form and of its draft. */
  name: string;
  steps: readonly [Step, ...Step[]];
  /** What an earlier draft leaves of the form of today, or a blank form. */
  begin: (stored: DraftValues | null) => Answers;
  blank: (current: Answers) => Answers;
  mistakesOn: (step: Step, answers: Answers) => Mistakes<Answers>;
  /** The page on which a field is asked. */
  stepOf: (field: string) => Step | undefined;
  /** Nothing worth keeping has been said yet. */
  isUntouched: (answers: Answers) => boolean;
  /** What of the answers may be kept on the device; all of them unless it says otherwise. */
  toDraft?: (answers: Answers) => DraftValues;
  /** What the address says beside the page. */
  query?: (answers: Answers) => Record<string, string>;
  file: (answers: Answers) => Promise<CaseView>;
  /** Where the confirmation stands. */
  filedPath: string;
}

/** Question pages as one form: each page is checked when left, and the whole is sent from the last. */
export function useQuestionPages<Answers extends Filing, Step extends string>(recipe: QuestionPagesRecipe<Answers, Step>) {
  const { name, steps, begin, blank, mistakesOn, stepOf, isUntouched, toDraft, query, file, filedPath } = recipe;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const draft = useDraft(name);
  const filed = useRef(false);
  const [start] = useState(() => {
    const answers = begin(draft.stored);
    return { answers, restored: draft.stored !== null && !isUntouched(answers) };
  });

  // No page can be reached before those in front of it are answered, whatever the address says.
  const wanted = steps.find((step) => step === params.get('step')) ?? steps[0];
  const reached = (answers: Answers): Step => {
    const unanswered = steps.find((step) => Object.keys(mistakesOn(step, answers)).length > 0);
    const furthest = unanswered === undefined ? steps.length - 1 : steps.indexOf(unanswered);
    return steps[Math.min(steps.indexOf(wanted), furthest)] ?? steps[0];
  };
  const addressOf = (step: Step, answers: Answers) => `?${new URLSearchParams({ ...query?.(answers), step })}`;
  const goTo = (step: Step, answers: Answers) => navigate(addressOf(step, answers));

  const form = useForm<Answers>({
    name,
    initial: start.answers,
    validate: (answers) => mistakesOn(reached(answers), answers),
    send: async (answers) => {
      const next = steps[steps.indexOf(reached(answers)) + 1];
      if (next) return goTo(next, answers);
      try {
        const opened = await file(answers);
        filed.current = true;
        queries.setQueryData(getCase(opened.reference).queryKey, opened);
        void queries.invalidateQueries({ queryKey: ['my-cases'] });
        draft.clear();
        return navigate(`${filedPath}/${opened.reference}`, { replace: true });
      } catch (error) {
        const wrong = error instanceof Problem ? error.errors.map(({ pointer }) => stepOf(pointer.replace(/^\//u, ''))).find(Boolean) : undefined;
        if (wrong) await goTo(wrong, answers);
        throw error;
      }
    },
  });
  const current = reached(form.values);

  const keep = useEffectEvent((answers: Answers) => {
    if (filed.current) return;
    const kept = toDraft ? toDraft(answers) : answers;
    if (isUntouched(answers)) draft.clear();
    else draft.save(kept);
  });
  useEffect(() => keep(form.values), [form.values]);

  return {
    form,
    current,
    steps,
    restored: start.restored && !isUntouched(form.values),
    goTo: (step: Step) => goTo(step, form.values),
    /** The address follows an answer it names. */
    renewAddress: (answers: Answers) => navigate(addressOf(current, answers), { replace: true, preventScrollReset: true }),
    startAnew: () => {
      const anew = blank(form.values);
      draft.clear();
      form.replace(anew);
      void goTo(steps[0], anew);
    },
    /** After an answer was lost: what was sent with this key stands, so another text is another request. */
    sendAsNew: () => form.replace({ ...form.values, key: newIdempotencyKey() }),
  };
}

/** Takes from an earlier draft what still fits the form of today. */
export function fittingAnswers<Answers extends Filing>(blank: Answers, stored: DraftValues | null): Answers {
  const fitting = Object.entries(stored ?? {}).filter(
    ([field, value]) => field in blank && typeof value === typeof blank[field] && Array.isArray(value) === Array.isArray(blank[field]),
  );
  return { ...blank, ...Object.fromEntries(fitting) };
}
