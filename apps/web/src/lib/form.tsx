import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, type FieldMistake } from '@nafida/ui';
import type { Problem } from './problem.js';
import { ProblemNotice } from './problem-notice.js';

interface FormState {
  submit: (event?: FormEvent) => Promise<boolean>;
  sending: boolean;
  mistakes: readonly FieldMistake[];
  failure: Problem | null;
  attempt: number;
}

/** A form as every page shows it: what is wrong first, the questions, then the button that sends. */
export function Form({ form, submitLabel, secondary, children }: {
  form: FormState;
  submitLabel: string;
  /** A second way out: back, cancel. */
  secondary?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.attempt > 0) refusal.current?.focus();
  }, [form.attempt]);
  return (
    <form className="stack-wide" noValidate onSubmit={(event) => void form.submit(event)}>
      <ErrorSummary title={t('form.mistakes', { count: form.mistakes.length })} mistakes={form.mistakes} attempt={form.attempt} />
      {form.failure && <div ref={refusal} tabIndex={-1}><ProblemNotice error={form.failure} /></div>}
      {children}
      <div className="row">
        <Button type="submit" busy={form.sending}>{submitLabel}</Button>
        {secondary}
      </div>
    </form>
  );
}
