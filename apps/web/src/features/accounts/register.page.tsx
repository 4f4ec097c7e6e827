import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router-dom';
import { Button, buttonClass } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { usePage } from '../../lib/page.js';
import { QuestionPage } from '../../lib/question-page.js';
import { CheckAnswers } from './check-answers.js';
import { ContactQuestions } from './contact-questions.js';
import { DataNotice } from './data-notice.js';
import { IdentityQuestions } from './identity-questions.js';
import { OfficeQuestions } from './office-questions.js';
import { openStep, steps, type Step } from './registration-answers.js';
import { useRegistration } from './use-registration.js';

const pages = { identity: IdentityQuestions, contact: ContactQuestions, office: OfficeQuestions, check: CheckAnswers } as const;

function Registration({ step }: { step: Step }) {
  const { t } = useTranslation(['accounts', 'common']);
  const form = useRegistration(step);
  const heading = usePage(t(`accounts:pages.register.title.${step}`), form.hasErrors);
  const current = steps.indexOf(step);
  const open = openStep(form.values);
  if (steps.indexOf(open) < current) return <Navigate to={`/register/${open}`} replace />;
  const Questions = pages[step];
  const before = steps[current - 1];
  return (
    <QuestionPage
      steps={steps.map((name) => t(`accounts:pages.register.steps.${name}`))}
      current={current}
      heading={heading}
      title={t(`accounts:pages.register.title.${step}`)}
      lead={t(`accounts:pages.register.lead.${step}`)}
    >
      <Form
        form={form}
        submitLabel={t(step === 'check' ? 'accounts:pages.register.send' : 'common:action.continue')}
        secondary={before && <Link className={buttonClass('quiet')} to={`/register/${before}`}>{t('common:action.back')}</Link>}
      >
        <Questions form={form} />
        {step !== 'check' && <DataNotice />}
      </Form>
      {form.draftRestored && (
        <p className="row small muted">
          {t('common:form.draftKept')} <Button variant="quiet" onClick={form.discardDraft}>{t('common:form.discardDraft')}</Button>
        </p>
      )}
    </QuestionPage>
  );
}

/** Registering: who one is, how one is reached, the annex, then a look at all of it before sending. */
export default function RegisterPage() {
  const { step = 'identity' } = useParams();
  const known = steps.find((name) => name === step);
  return known ? <Registration step={known} /> : <Navigate to="/register" replace />;
}
