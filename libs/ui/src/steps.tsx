import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import './steps.css';

/** Where one is in a form of several pages. */
export function Steps({ steps, current, label, doneLabel }: {
  steps: readonly string[];
  /** Counted from 0. */
  current: number;
  label: string;
  doneLabel: string;
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classNames(index < current && 'steps-done', index === current && 'steps-now')}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current && <Icon name="check" size={16} />}
          <span>{step}</span>
          {index < current && <span className="visually-hidden"> ({doneLabel})</span>}
        </li>
      ))}
    </ol>
  );
}
