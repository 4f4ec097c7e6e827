import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Notice } from '@nafida/ui';
import { DataProtectionNote } from '../../lib/cases/data-protection-note.js';
import { Form } from '../../lib/form.js';
import { usePage } from '../../lib/page.js';
import { QuestionPage } from '../../lib/question-page.js';
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

/** After a change of page the reader starts at its heading, unless there is something to put right. */
function useHeadingFocus(step: Step, hasErrors: boolean, heading: RefObject<HTMLHeadingElement | null>) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (!hasErrors) heading.current?.focus({ preventScroll: true });
  }, [step, hasErrors, heading]);
}

function Restored({ onStartAnew }: { onStartAnew: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Notice tone="info" title={t('form.draftRestored')}>
      <Button variant="ghost" onClick={onStartAnew}>{t('form.discardDraft')}</Button>
    </Notice>
  );
}

function AlreadyFiled({ onSendAsNew }: { onSendAsNew: () => void }) {
  const { t } = useTranslation('complaints');
  return (
    <Notice tone="wait" title={t('pages.alreadyFiled.title')} live>
      <p>{t('pages.alreadyFiled.detail')}</p>
      <p><Link to="/requests">{t('pages.alreadyFiled.look')}</Link></p>
      <Button variant="ghost" onClick={onSendAsNew}>{t('pages.alreadyFiled.sendAsNew')}</Button>
    </Notice>
  );
}

function FileComplaint() {
  const { t } = useTranslation(['complaints', 'common']);
  const complaint = useComplaintForm();
  const { form, current, restored, goTo, startAnew, sendAsNew } = complaint;
  const kind = form.values.kind || 'any';
  const title = t(`complaints:pages.titles.${current}`, { context: kind });
  const heading = usePage(`${title} · ${t(`complaints:pages.form.${kind}`)}`, form.hasErrors);
  useHeadingFocus(current, form.hasErrors, heading);

  const index = steps.indexOf(current);
  const before = steps[index - 1];
  const alreadyFiled = form.failure?.code === 'idempotency_key_reused';
  const Answers = pages[current];
  return (
    <QuestionPage
      steps={steps.map((step) => t(`complaints:pages.steps.${step}`, { context: kind }))}
      current={index}
      heading={heading}
      title={title}
      lead={`${t(`complaints:pages.leads.${current}`)} ${t('common:form.draftKept')}`}
    >
      {restored && index === 0 && <Restored onStartAnew={startAnew} />}
      <Form
        form={alreadyFiled ? { ...form, failure: null } : form}
        submitLabel={current === 'check' ? t(`complaints:pages.send.${kind}`) : t('common:action.continue')}
        secondary={before && <Button variant="quiet" onClick={() => void goTo(before)}>{t('common:action.back')}</Button>}
      >
        {alreadyFiled && <AlreadyFiled onSendAsNew={sendAsNew} />}
        <Answers complaint={complaint} />
        <DataProtectionNote />
      </Form>
    </QuestionPage>
  );
}

/** Files a complaint, a suggestion or an observation, one question page after the other. */
export default function FileComplaintPage() {
  return <RequireSession><FileComplaint /></RequireSession>;
}
