import { useTranslation } from 'react-i18next';
import { classNames, FieldGroup, type FieldFrame } from '@nafida/ui';
import type { DateAnswer } from './date-answer.js';
import styles from './date-field.module.css';

const lengths = { day: 2, month: 2, year: 4 } as const;
type Part = keyof typeof lengths;
const wholeDate: readonly Part[] = ['day', 'month', 'year'];

/** The boxes of a date, each with its name above it. */
export function DateBoxes({ id, value, asked = wholeDate, wrong = false, autoComplete, onChange }: {
  id: string;
  value: DateAnswer;
  asked?: readonly Part[];
  wrong?: boolean;
  autoComplete?: Record<Part, string>;
  onChange: (value: DateAnswer) => void;
}) {
  const { t } = useTranslation('accounts');
  return (
    <div className={styles.boxes}>
      {asked.map((part, index) => (
        <label key={part}>
          <span>{t(`pages.register.${part}`)}</span>
          <input
            id={index === 0 ? id : `${id}-${part}`}
            className={classNames('input', part === 'year' && styles.year)}
            dir="ltr"
            inputMode="numeric"
            autoComplete={autoComplete?.[part] ?? 'off'}
            size={lengths[part]}
            value={value[part]}
            aria-invalid={wrong ? true : undefined}
            onChange={(event) => onChange({ ...value, [part]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}

/** A date one knows by heart or reads from a paper: typed, not sought in a calendar. */
export function DateField({ value, onChange, ...frame }: FieldFrame & { name?: string; value: DateAnswer; onChange: (value: DateAnswer) => void }) {
  const { id, label, hint, error, optional } = frame;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <DateBoxes id={id} value={value} wrong={Boolean(error)} onChange={onChange} />
    </FieldGroup>
  );
}
