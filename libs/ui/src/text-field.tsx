import { type InputHTMLAttributes, type TextareaHTMLAttributes, useState } from 'react';
import { Field, type FieldFrame } from './field.js';
import { Icon } from './icon.js';

type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'value' | 'onChange'>;

interface TextValue { value: string; onChange: (value: string) => void }

/** What is typed sets its own direction; an empty box keeps the one of the page. */
function directionOf(value: string): 'auto' | undefined {
  return value ? 'auto' : undefined;
}

/** A short answer on one line; codes, numbers and addresses pass `dir="ltr"`. */
export function TextField({ id, label, hint, error, optional, onChange, className, ...input }: FieldFrame & TextValue & InputRest) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <input type="text" dir={directionOf(input.value)} {...input} {...control} className="input" onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** A secret, hidden until one asks to see it. */
export function PasswordField({ id, label, hint, error, optional, onChange, revealLabel, className, ...input }: FieldFrame & TextValue & InputRest & { revealLabel: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <span className="input-reveal" dir="ltr">
          <input {...input} {...control} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" className="input" onChange={(event) => onChange(event.target.value)} />
          <button type="button" aria-pressed={shown} aria-label={revealLabel} onClick={() => setShown(!shown)}><Icon name="eye" size={20} /></button>
        </span>
      )}
    </Field>
  );
}

type AreaRest = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'value' | 'onChange'>;

/** A long answer; the counter shows how much room there is, and nothing is cut off. */
export function TextArea({ id, label, hint, error, optional, onChange, limit, countLabel, className, ...area }: FieldFrame & TextValue & AreaRest & {
  limit?: number;
  /** Words such as "68 / 4 000" in the reader's language. */
  countLabel?: (used: number, limit: number) => string;
}) {
  const counter = limit !== undefined && countLabel ? `${id}-count` : undefined;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <>
          <textarea
            dir={directionOf(area.value)}
            rows={5}
            {...area}
            {...control}
            aria-describedby={[control['aria-describedby'], counter].filter(Boolean).join(' ') || undefined}
            className="input"
            onChange={(event) => onChange(event.target.value)}
          />
          {counter && limit !== undefined && (
            <span id={counter} className={area.value.length > limit ? 'field-error field-count' : 'field-hint field-count'}>
              <bdi>{countLabel?.(area.value.length, limit)}</bdi>
            </span>
          )}
        </>
      )}
    </Field>
  );
}
