import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { mostFiles, useFileRule } from '../../lib/cases/attachment-rules.js';
import { useQuestionPages } from '../../lib/filing/use-question-pages.js';
import { useSession } from '../../lib/session.js';
import { answersFrom, blankAnswers, type ComplaintAnswers, isUntouched, mistakesOf, type Step, stepOf, steps, toComplaint } from './complaint-answers.js';
import { kinds, submitComplaint } from './complaints.api.js';
import { keepFiles, keptFiles } from './kept-files.js';

/** The question pages of a complaint; its files wait on the page, everything else on the device. */
export function useComplaintForm() {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const [params] = useSearchParams();
  const { account } = useSession();
  const place = `complaint.${account?.id ?? ''}`;
  const ruleOf = useFileRule();
  const asked = kinds.find((kind) => kind === params.get('kind'));

  const pages = useQuestionPages<ComplaintAnswers, Step>({
    name: 'complaint',
    steps,
    begin: (stored) => {
      const answers = answersFrom(stored, keptFiles(place));
      return { ...answers, kind: asked ?? answers.kind };
    },
    blank: ({ kind }) => ({ ...blankAnswers(), kind }),
    mistakesOn: (step, answers) => mistakesOf(step, answers, ruleOf, mostFiles, t),
    stepOf,
    isUntouched,
    toDraft: ({ files, lostFiles, ...answers }) => {
      keepFiles(place, files);
      return { ...answers, lostFiles: [...lostFiles, ...files.map(({ name }) => name)] };
    },
    query: ({ kind }): Record<string, string> => (kind ? { kind } : {}),
    file: async (answers) => {
      const opened = await submitComplaint(toComplaint(answers), answers.key);
      keepFiles(place, []);
      keepFiles(opened.reference, answers.files);
      return opened;
    },
    filedPath: '/complaints/filed',
  });

  return {
    ...pages,
    chooseKind: (kind: string) => {
      pages.form.set('kind', kind);
      void pages.renewAddress({ ...pages.form.values, kind });
    },
  };
}

export type ComplaintForm = ReturnType<typeof useComplaintForm>;
