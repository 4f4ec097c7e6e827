import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionPage } from '../../lib/filing/question-page.js';
import { RequireSession } from '../../lib/require-session.js';
import { AnswerStep } from './answer-step.js';
import { CheckStep } from './check-step.js';
import { type Step, steps } from './complaint-answers.js';
import { SituationStep } from './situation-step.js';
import { SubjectStep } from './subject-step.js';
import { type ComplaintForm, useComplaintForm } from './use-complaint-form.js';

const pages: Record<Step, (props: { complaint: ComplaintForm }) => ReactNode> = {
  subject: SubjectStep,
  situation: SituationStep,
  answer: AnswerStep,
  check: CheckStep,
};

function FileComplaint() {
  const { t } = useTranslation(['complaints', 'common']);
  const complaint = useComplaintForm();
  const { form, current } = complaint;
  const kind = form.values.kind || 'any';
  const Answers = pages[current];
  return (
    <QuestionPage
      pages={complaint}
      formName={t(`complaints:pages.form.${kind}`)}
      title={t(`complaints:pages.titles.${current}`, { context: kind })}
      lead={t(`complaints:pages.leads.${current}`)}
      stepLabels={steps.map((step) => t(`complaints:pages.steps.${step}`, { context: kind }))}
      submitLabel={current === 'check' ? t(`complaints:pages.send.${kind}`) : t('common:action.continue')}
    >
      <Answers complaint={complaint} />
    </QuestionPage>
  );
}

/** Files a complaint, a suggestion or an observation, one question page after the other. */
export default function FileComplaintPage() {
  return <RequireSession><FileComplaint /></RequireSession>;
}
