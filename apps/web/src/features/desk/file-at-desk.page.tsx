import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Notice, Reference, Steps } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { usePage } from '../../lib/page.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { CheckStep } from './check-step.js';
import { DeskTabs } from './desk-tabs.js';
import type { Step } from './desk-answers.js';
import { PersonStep } from './person-step.js';
import { RequestStep } from './request-step.js';
import { type DeskForm, useDeskForm } from './use-desk-form.js';

interface StepProps {
  form: DeskForm;
  goTo: (step: Step) => unknown;
}

const pages: Record<Step, (props: StepProps) => ReactNode> = { person: PersonStep, request: RequestStep, check: CheckStep };

/** The same certificate is not asked for twice: the open request is handed out instead. */
function AlreadyOpen({ reference }: { reference: string }) {
  const { t } = useTranslation('desk');
  return (
    <Notice tone="wait" title={t('alreadyOpen.title')} live>
      <p>{t('alreadyOpen.detail')} <Reference>{reference}</Reference></p>
      <p><Link to={`/staff/requests/${reference}`}>{t('alreadyOpen.look')}</Link></p>
    </Notice>
  );
}

/** Files any service for who stands at the counter, with an account or without. */
export default function FileAtDeskPage() {
  const { t } = useTranslation(['desk', 'common']);
  const { form, current, steps, goTo, startAnew } = useDeskForm();
  const title = t(`desk:titles.${current}`);
  const heading = usePage(`${title} · ${t('desk:name')}`, form.hasErrors);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    if (!form.hasErrors) heading.current?.focus({ preventScroll: true });
  }, [current, form.hasErrors, heading]);

  const index = steps.indexOf(current);
  const before = steps[index - 1];
  const Answers = pages[current];
  const open = form.failure?.code === 'certificate_already_open' ? form.failure.reference : undefined;
  return (
    <div className="wrap wrap-narrow page">
      <DeskTabs />
      <Steps steps={steps.map((step) => t(`desk:steps.${step}`))} current={index} label={t('common:steps.label')} doneLabel={t('common:steps.done')} />
      <div>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <p className="muted">{t(`desk:leads.${current}`)}</p>
      </div>
      <Form
        form={open ? { ...form, failure: null } : form}
        submitLabel={current === 'check' ? t('desk:file') : t('common:action.continue')}
        secondary={
          <>
            {before && <Button variant="quiet" onClick={() => void goTo(before)}>{t('common:action.back')}</Button>}
            {form.values.who && <Button variant="quiet" onClick={startAnew}>{t('desk:startAnew')}</Button>}
          </>
        }
      >
        {open && <AlreadyOpen reference={open} />}
        <Answers form={form} goTo={goTo} />
      </Form>
      <RecordedNote />
    </div>
  );
}
