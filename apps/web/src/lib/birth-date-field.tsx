import { useTranslation } from 'react-i18next';
import { Checkbox, FieldGroup } from '@nafida/ui';
import { DateBoxes } from './date-field.js';
import type { BirthDateAnswer } from './identity-answers.js';

const boxesOf = { whole: ['day', 'month', 'year'], yearOnly: ['year'] } as const;
const filledInBy = { day: 'bday-day', month: 'bday-month', year: 'bday-year' };

/** A date of birth as people say it; the day and month may be unknown. */
export function BirthDateField({ id, value, error, onChange }: {
  id: string;
  value: BirthDateAnswer;
  error: string | undefined;
  onChange: (value: BirthDateAnswer) => void;
}) {
  const { t } = useTranslation('accounts');
  return (
    <FieldGroup id={id} label={t('pages.register.birthDate')} hint={t('pages.register.birthDateHint')} error={error}>
      <DateBoxes
        id={id}
        value={value}
        asked={boxesOf[value.yearOnly ? 'yearOnly' : 'whole']}
        wrong={Boolean(error)}
        autoComplete={filledInBy}
        onChange={(date) => onChange({ ...value, ...date })}
      />
      <Checkbox id={`${id}-year-only`} label={t('pages.register.yearOnly')} checked={value.yearOnly} onChange={(yearOnly) => onChange({ ...value, yearOnly })} />
    </FieldGroup>
  );
}
