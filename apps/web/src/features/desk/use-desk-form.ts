import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestionPages } from '../../lib/filing/use-question-pages.js';
import { Problem } from '../../lib/problem.js';
import { useSession } from '../../lib/session.js';
import { fileAtDesk } from './desk.api.js';
import { blankAnswers, type DeskAnswers, type Step, steps } from './desk-answers.js';
import { mistakesOf, questionOf, stepOf, toFiling } from './desk-rules.js';
import { keepAnswers, keptAnswers } from './kept-answers.js';

/** Files it; refusals of the server come back under the names of this form's questions. */
async function file(answers: DeskAnswers) {
  try {
    return await fileAtDesk(toFiling(answers), answers.key);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors.map((wrong) => ({ ...wrong, pointer: `/${questionOf(wrong.pointer, answers.service)}` }));
    const { status, code, title, detail, requestId, retryAfter, reference } = error;
    throw new Problem({ status, code, title, detail, errors, requestId, retryAfter, reference });
  }
}

/** The pages of a filing at the counter as one form. */
export function useDeskForm() {
  const { t } = useTranslation(['desk']);
  const { account } = useSession();
  const clerk = account?.id ?? '';
  const pages = useQuestionPages<DeskAnswers, Step>({
    name: 'desk',
    steps,
    begin: () => keptAnswers(clerk) ?? blankAnswers(),
    blank: blankAnswers,
    mistakesOn: (step, answers) => mistakesOf(step, answers, t),
    stepOf,
    // Nothing of it goes to the storage of the device: it is another person's.
    isUntouched: () => true,
    file: async (answers) => {
      const opened = await file(answers);
      keepAnswers(clerk, null);
      return opened;
    },
    filedPath: '/staff/desk/filed',
  });
  const { values } = pages.form;
  useEffect(() => keepAnswers(clerk, values), [clerk, values]);
  return pages;
}

export type DeskForm = ReturnType<typeof useDeskForm>['form'];
