import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionPage } from '../../lib/filing/question-page.js';
import { RequireSession } from '../../lib/require-session.js';
import { CheckStep } from './check-step.js';
import { EventStep } from './event-step.js';
import { type Step, steps } from './passport-answers.js';
import { PersonStep } from './person-step.js';
import { type PassportPages, usePassportForm } from './use-passport-form.js';

const pagesOf: Record<Step, (props: { pages: PassportPages }) => ReactNode> = { event: EventStep, person: PersonStep, check: CheckStep };

function RequestPassportData() {
  const { t } = useTranslation(['passport-requests', 'common']);
  const pages = usePassportForm();
  const { current } = pages;
  const Answers = pagesOf[current];
  return (
    <QuestionPage
      pages={pages}
      formName={t('passport-requests:pages.form')}
      title={t(`passport-requests:pages.titles.${current}`)}
      lead={t(`passport-requests:pages.leads.${current}`)}
      stepLabels={steps.map((step) => t(`passport-requests:pages.steps.${step}`))}
      submitLabel={current === 'check' ? t('passport-requests:pages.send') : t('common:action.continue')}
    >
      <Answers pages={pages} />
    </QuestionPage>
  );
}

/** Asks for the data of a lost or stolen passport, needed to declare it at the security services. */
export default function RequestPassportDataPage() {
  return <RequireSession><RequestPassportData /></RequireSession>;
}
