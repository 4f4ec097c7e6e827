import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { mostFiles, useFileRule } from '../../lib/cases/attachment-rules.js';
import { getCase } from '../../lib/cases/case-queries.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { Problem } from '../../lib/problem.js';
import { useSession } from '../../lib/session.js';
import { useDraft } from '../../lib/use-draft.js';
import { useForm } from '../../lib/use-form.js';
import { answersFrom, blankAnswers, type ComplaintAnswers, isUntouched, mistakesOf, type Step, stepOf, steps, toComplaint } from './complaint-answers.js';
import { kinds, submitComplaint } from './complaints.api.js';
import { keepFiles, keptFiles } from './kept-files.js';

function addressOf(step: Step, kind: string): string {
  return `?${new URLSearchParams({ ...(kind && { kind }), step })}`;
}

/** The question pages as one form: each page is checked when left, and the whole is sent from the last. */
export function useComplaintForm() {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const { account } = useSession();
  const place = `complaint.${account?.id ?? ''}`;
  const draft = useDraft('complaint');
  const ruleOf = useFileRule();
  const filed = useRef(false);

  const asked = kinds.find((kind) => kind === params.get('kind'));
  const [start] = useState(() => {
    const answers = answersFrom(draft.stored, keptFiles(place));
    return { answers: { ...answers, kind: asked ?? answers.kind }, restored: !isUntouched(answers) };
  });
  const mistakesOn = (step: Step, answers: ComplaintAnswers) => mistakesOf(step, answers, ruleOf, mostFiles, t);

  // No page can be reached before those in front of it are answered, whatever the address says.
  const wanted = steps.find((step) => step === params.get('step')) ?? 'subject';
  const reached = (answers: ComplaintAnswers): Step => {
    const unanswered = steps.find((step) => Object.keys(mistakesOn(step, answers)).length > 0) ?? 'check';
    return steps[Math.min(steps.indexOf(wanted), steps.indexOf(unanswered))] ?? 'subject';
  };

  const goTo = (step: Step, kind: string) => navigate(addressOf(step, kind));
  const form = useForm<ComplaintAnswers>({
    name: 'complaint',
    initial: start.answers,
    validate: (answers) => mistakesOn(reached(answers), answers),
    send: async (answers) => {
      const next = steps[steps.indexOf(reached(answers)) + 1];
      if (next) return goTo(next, answers.kind);
      try {
        const opened = await submitComplaint(toComplaint(answers), answers.key);
        filed.current = true;
        queries.setQueryData(getCase(opened.reference).queryKey, opened);
        void queries.invalidateQueries({ queryKey: ['my-cases'] });
        keepFiles(place, []);
        keepFiles(opened.reference, answers.files);
        draft.clear();
        return navigate(`/complaints/filed/${opened.reference}`, { replace: true });
      } catch (error) {
        const wrong = error instanceof Problem ? error.errors.map(({ pointer }) => stepOf(pointer.replace(/^\//u, ''))).find(Boolean) : undefined;
        if (wrong) await goTo(wrong, answers.kind);
        throw error;
      }
    },
  });

  const current = reached(form.values);

  useEffect(() => {
    if (filed.current) return;
    keepFiles(place, form.values.files);
    if (isUntouched(form.values)) return draft.clear();
    const { files, lostFiles, ...answers } = form.values;
    draft.save({ ...answers, lostFiles: [...lostFiles, ...files.map(({ name }) => name)] });
  }, [form.values, draft, place]);

  return {
    form,
    current,
    restored: start.restored && !isUntouched(form.values),
    goTo: (step: Step) => goTo(step, form.values.kind),
    addressOf: (step: Step) => addressOf(step, form.values.kind),
    chooseKind: (kind: string) => {
      form.set('kind', kind);
      void navigate(addressOf(current, kind), { replace: true, preventScrollReset: true });
    },
    startAnew: () => {
      draft.clear();
      form.replace({ ...blankAnswers(), kind: form.values.kind });
      void goTo('subject', form.values.kind);
    },
    /** After an answer was lost: what was sent with this key stands, so another text is another request. */
    sendAsNew: () => form.set('key', newIdempotencyKey()),
  };
}

export type ComplaintForm = ReturnType<typeof useComplaintForm>;
