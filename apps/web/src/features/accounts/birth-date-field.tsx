import { useTranslation } from 'react-i18next';
import { Checkbox, FieldGroup } from '@nafida/ui';
import styles from './accounts.module.css';
import type { BirthDateAnswer } from './registration-answers.js';

const parts = { day: 2, month: 2, year: 4 } as const;

/** A date of birth as people say it; the day and month may be unknown. */
export function BirthDateField({ id, value, error, onChange }: {
  id: string;
  value: BirthDateAnswer;
  error: string | undefined;
  onChange: (value: BirthDateAnswer) => void;
}) {
  const { t } = useTranslation('accounts');
  const asked = value.yearOnly ? (['year'] as const) : (['day', 'month', 'year'] as const);
  return (
    <FieldGroup id={id} label={t('pages.register.birthDate')} hint={t('pages.register.birthDateHint')} error={error}>
      <div className={styles.birthDate}>
        {asked.map((part, index) => (
          <label key={part}>
            <span>{t(`pages.register.${part}`)}</span>
            <input
              id={index === 0 ? id : `${id}-${part}`}
              className="input"
              dir="ltr"
              inputMode="numeric"
              autoComplete={{ day: 'bday-day', month: 'bday-month', year: 'bday-year' }[part]}
              size={parts[part]}
              value={value[part]}
              aria-invalid={error ? true : undefined}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <Checkbox id={`${id}-year-only`} label={t('pages.register.yearOnly')} checked={value.yearOnly} onChange={(yearOnly) => onChange({ ...value, yearOnly })} />
    </FieldGroup>
  );
}
