import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup, RadioCards, SelectField, TextArea, TextField } from '@nafida/ui';
import { type DateAnswer, noDate } from '../date-answer.js';
import { DateField } from '../date-field.js';
import { formatNumber } from '../format.js';
import { listOffices } from '../offices.js';
import type { ActionWord } from './action-words.js';
import type { ActionFieldView } from './case-types.js';
import styles from './cases.module.css';

const ratings = ['5', '4', '3', '2', '1'] as const;
/** Texts up to here are typed on one line: a number, a name. */
const oneLine = 120;

interface FieldState {
  id: string;
  name: string;
  value: ActionWord;
  error: string | undefined;
  onChange: (value: ActionWord) => void;
}

function OfficeField({ value, ...frame }: Omit<FieldState, 'value'> & { value: string; label: string }) {
  const { t } = useTranslation('cases');
  const { data = [] } = useQuery(listOffices());
  return <SelectField {...frame} value={value} placeholder={t('pages.action.chooseOffice')} choices={data.map(({ id, name }) => ({ value: id, label: name }))} />;
}

/** One question of an action, drawn by what is typed or chosen in it. */
export function ActionField({ field, state }: { field: ActionFieldView; state: FieldState }) {
  const { t } = useTranslation(['cases', 'common']);
  const { label, required, kind, maxLength, max, choices = [] } = field;
  const text = typeof state.value === 'string' ? state.value : '';
  const frame = { ...state, label, optional: required ? undefined : t('common:form.optional') };
  const isDateAnswer = (value: ActionWord): value is DateAnswer => typeof value === 'object' && 'year' in value;
  switch (kind) {
    case 'office':
      return <OfficeField {...state} value={text} label={label} />;
    case 'choice':
      return <RadioCards {...frame} value={text} choices={choices} />;
    case 'choices':
      return <CheckboxGroup {...frame} value={Array.isArray(state.value) ? state.value : []} choices={choices} />;
    case 'rating':
      return <RadioCards {...frame} value={text} choices={ratings.map((value) => ({ value, label: t(`cases:pages.action.ratings.${value}`) }))} />;
    case 'date':
      return <DateField {...frame} value={isDateAnswer(state.value) ? state.value : noDate} />;
    case 'number':
      return <TextField {...frame} value={text} hint={max === undefined ? undefined : t('cases:pages.action.atMost', { max: formatNumber(max) })} className={styles.short} dir="ltr" inputMode="numeric" autoComplete="off" />;
    default:
      if (maxLength !== undefined && maxLength <= oneLine) return <TextField {...frame} value={text} autoComplete="off" spellCheck={false} />;
      return (
        <TextArea
          {...frame}
          value={text}
          limit={maxLength}
          countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
        />
      );
  }
}
