import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Notice } from '@nafida/ui';
import { DataProtectionNote } from '../cases/data-protection-note.js';
import { Form } from '../form.js';
import { usePage } from '../page.js';
import { QuestionPage as QuestionFrame } from '../question-page.js';

type FormState = Parameters<typeof Form>[0]['form'] & { hasErrors: boolean };

/** What a question page needs of the form it belongs to. */
interface QuestionPages<Step extends string> {
  form: FormState;
  current: Step;
  steps: readonly Step[];
  restored: boolean;
  goTo: (step: Step) => unknown;
  startAnew: () => void;
  sendAsNew: () => void;
}

/** After a change of page the reader starts at its heading, unless there is something to put right. */
export function useHeadingFocus(step: string, hasErrors: boolean, heading: RefObject<HTMLHeadingElement | null>) {
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
  const { t } = useTranslation('cases');
  return (
    <Notice tone="wait" title={t('pages.alreadyFiled.title')} live>
      <p>{t('pages.alreadyFiled.detail')}</p>
      <p><Link to="/requests">{t('pages.alreadyFiled.look')}</Link></p>
      <Button variant="ghost" onClick={onSendAsNew}>{t('pages.alreadyFiled.sendAsNew')}</Button>
    </Notice>
  );
}

/** One page of questions in its place among the others, with the way on and the way back. */
export function QuestionPage<Step extends string>({ pages, formName, title, lead, stepLabels, submitLabel, refusal, secondary, children }: {
  pages: QuestionPages<Step>;
  /** What is being filed, for the name of the browser's tab. */
  formName: string;
  title: string;
  lead: string;
  stepLabels: readonly string[];
  submitLabel: string;
  /** Stands in the place of a refusal of the server that the service explains better. */
  refusal?: ReactNode;
  /** The way back from the first page. */
  secondary?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const { form, current, steps, restored, goTo, startAnew, sendAsNew } = pages;
  const heading = usePage(`${title} · ${formName}`, form.hasErrors);
  useHeadingFocus(current, form.hasErrors, heading);
  const index = steps.indexOf(current);
  const before = steps[index - 1];
  const alreadyFiled = form.failure?.code === 'idempotency_key_reused';
  return (
    <QuestionFrame steps={stepLabels} current={index} heading={heading} title={title} lead={`${lead} ${t('form.draftKept')}`}>
      {restored && index === 0 && <Restored onStartAnew={startAnew} />}
      <Form
        form={alreadyFiled || refusal ? { ...form, failure: null } : form}
        submitLabel={submitLabel}
        secondary={before ? <Button variant="quiet" onClick={() => void goTo(before)}>{t('action.back')}</Button> : secondary}
      >
        {alreadyFiled && <AlreadyFiled onSendAsNew={sendAsNew} />}
        {refusal}
        {children}
        <DataProtectionNote />
      </Form>
    </QuestionFrame>
  );
}
