import { useTranslation } from 'react-i18next';
import { fittingAnswers, useQuestionPages } from '../../lib/filing/use-question-pages.js';
import { blankAnswers, isUntouched, mistakesOf, type PassportAnswers, type Step, stepOf, steps, toPassportRequest, withoutNumber } from './passport-answers.js';
import { requestPassportData } from './passport-requests.api.js';

/** The question pages of a request for passport data. */
export function usePassportForm() {
  const { t } = useTranslation(['passport-requests']);
  return useQuestionPages<PassportAnswers, Step>({
    name: 'passport-request',
    steps,
    begin: (stored) => fittingAnswers(blankAnswers(), stored),
    blank: blankAnswers,
    mistakesOn: (step, answers) => mistakesOf(step, answers, t),
    stepOf,
    isUntouched,
    toDraft: withoutNumber,
    file: (answers) => requestPassportData(toPassportRequest(answers), answers.key),
    filedPath: '/passport-requests/filed',
  });
}

export type PassportPages = ReturnType<typeof usePassportForm>;
