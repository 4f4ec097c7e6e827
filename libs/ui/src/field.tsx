import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import './field.css';

/** What every question shows around its answer box. */
export interface FieldFrame {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The word for "optional"; required is the rule and is not marked. */
  optional?: ReactNode;
}

/** What the answer box must carry so that hint and error are read with it. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Ties hint and error to their answer box. */
export function controlAttributes({ id, hint, error }: FieldFrame): ControlAttributes {
  const describedBy = classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined };
}

function Words({ id, hint, error }: FieldFrame) {
  return (
    <>
      {hint && <span className="field-hint" id={`${id}-hint`}>{hint}</span>}
      {error && <span className="field-error" id={`${id}-error`}>{error}</span>}
    </>
  );
}

/** A question with one answer box: label, hint, error in words, then the box. */
export function Field({ children, className, ...frame }: FieldFrame & { className?: string; children: (control: ControlAttributes) => ReactNode }) {
  return (
    <div className={classNames('field', frame.error && 'field-wrong', className)}>
      <label htmlFor={frame.id}>{frame.label}{frame.optional && <small> ({frame.optional})</small>}</label>
      <Words {...frame} />
      {children(controlAttributes(frame))}
    </div>
  );
}

/** A question answered by several boxes (radio buttons, check boxes). */
export function FieldGroup({ children, className, ...frame }: FieldFrame & { className?: string; children: ReactNode }) {
  const { 'aria-describedby': describedBy } = controlAttributes(frame);
  return (
    <fieldset className={classNames('field', frame.error && 'field-wrong', className)} aria-describedby={describedBy}>
      <legend>{frame.label}{frame.optional && <small> ({frame.optional})</small>}</legend>
      <Words {...frame} />
      {children}
    </fieldset>
  );
}
