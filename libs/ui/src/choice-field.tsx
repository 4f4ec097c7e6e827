import type { ReactNode } from 'react';
import { controlAttributes, Field, FieldGroup, type FieldFrame } from './field.js';
import { Icon, type IconName } from './icon.js';
import './choice-field.css';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: IconName;
}

interface ChoiceProps extends FieldFrame {
  name?: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

function Radios({ look, name, choices, value, onChange, ...frame }: ChoiceProps & { look: 'cards' | 'segments' }) {
  return (
    <FieldGroup {...frame}>
      <div className={`choices choices-${look}`}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              id={index === 0 ? frame.id : `${frame.id}-${choice.value}`}
              name={name ?? frame.id}
              value={choice.value}
              checked={choice.value === value}
              aria-describedby={choice.hint ? `${frame.id}-${choice.value}-hint` : undefined}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon && <Icon name={choice.icon} />}
            <span>
              {choice.label}
              {choice.hint && <small id={`${frame.id}-${choice.value}-hint`}>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One answer out of a few that need a word of explanation. */
export function RadioCards(props: ChoiceProps) {
  return <Radios {...props} look="cards" />;
}

/** One answer out of two or three short ones (yes / no). */
export function SegmentedChoice(props: ChoiceProps) {
  return <Radios {...props} look="segments" />;
}

/** One answer out of a list everybody knows; long or unknown lists take the searchable box. */
export function SelectField({ choices, value, onChange, placeholder, name, ...frame }: Omit<ChoiceProps, 'choices'> & {
  choices: ReadonlyArray<{ value: string; label: string }>;
  placeholder?: string;
}) {
  return (
    <Field {...frame}>
      {(control) => (
        <span className="select">
          <select {...control} name={name} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
          </select>
          <Icon name="chevron-down" size={20} />
        </span>
      )}
    </Field>
  );
}

/** Any number of answers out of a few. */
export function CheckboxGroup({ name, choices, value, onChange, ...frame }: Omit<ChoiceProps, 'value' | 'onChange'> & {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}) {
  return (
    <FieldGroup {...frame}>
      <div className="choices choices-cards">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="checkbox"
              id={index === 0 ? frame.id : `${frame.id}-${choice.value}`}
              name={name ?? frame.id}
              value={choice.value}
              checked={value.includes(choice.value)}
              onChange={({ target }) => onChange(target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value))}
            />
            <span>{choice.label}{choice.hint && <small>{choice.hint}</small>}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Agreeing to one thing. */
export function Checkbox({ checked, onChange, name, ...frame }: FieldFrame & { name?: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <div className={frame.error ? 'field field-wrong' : 'field'}>
      {frame.error && <span className="field-error" id={`${frame.id}-error`}>{frame.error}</span>}
      <label className="checkbox">
        <input type="checkbox" name={name} {...controlAttributes(frame)} checked={checked} onChange={(event) => onChange(event.target.checked)} />
        <span>{frame.label}</span>
      </label>
      {frame.hint && <span className="field-hint" id={`${frame.id}-hint`}>{frame.hint}</span>}
    </div>
  );
}
