import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fittingAnswers, useQuestionPages } from '../../lib/filing/use-question-pages.js';
import { blankAnswers, type CertificateAnswers, isUntouched, mistakesOf, type Step, stepOf, steps, toCertificate } from './certificate-answers.js';
import { requestCertificate } from './certificates.api.js';

/** The question pages of a residence certificate. */
export function useCertificateForm() {
  const { t } = useTranslation(['certificates']);
  const pages = useQuestionPages<CertificateAnswers, Step>({
    name: 'certificate',
    steps,
    begin: (stored) => fittingAnswers(blankAnswers(), stored),
    blank: blankAnswers,
    mistakesOn: (step, answers) => mistakesOf(step, answers, t),
    stepOf,
    isUntouched,
    file: (answers) => requestCertificate(toCertificate(answers), answers.key),
    filedPath: '/certificates/filed',
  });
  const { form, current } = pages;
  const submit = (event?: FormEvent) => {
    // The button under the notice is its answer: "I need it all the same".
    if (current === 'notice') form.set('informed', 'yes');
    return form.submit(event);
  };
  return { ...pages, form: { ...form, submit } };
}

export type CertificatePages = ReturnType<typeof useCertificateForm>;
