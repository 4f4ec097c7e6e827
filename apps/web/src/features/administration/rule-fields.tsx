import { useTranslation } from 'react-i18next';
import { Checkbox, SelectField, TextArea, TextField } from '@nafida/ui';
import { ComboBox } from '@nafida/ui/interactive';
import type { useForm } from '../../lib/use-form.js';
import { languageNames } from '../../lib/language-names.js';
import styles from './administration.module.css';
import { type Answers, languages, type RuleField } from './rule-forms.js';
import { useChoices } from './use-choices.js';

type RuleForm = ReturnType<typeof useForm<Answers>>;

/** Lists in which one finds by typing. */
const longLists: ReadonlySet<RuleField['kind']> = new Set(['offices', 'communes', 'quarters', 'sectors']);

interface Asked {
  form: RuleForm;
  field: RuleField;
  label: string;
}

/** A text of a form whose answers are named while it runs. */
export function textOf(form: Pick<RuleForm, 'field'>, name: string) {
  const { value, ...rest } = form.field(name);
  return { ...rest, value: String(value ?? '') };
}

function ByLanguage({ form, field, label }: Asked) {
  const { t } = useTranslation('administration');
  const Input = field.kind === 'longText' ? TextArea : TextField;
  return (
    <fieldset className={`stack ${styles.group}`}>
      <legend className="field-label">{label}</legend>
      <div className={field.kind === 'longText' ? 'stack' : styles.fields}>
        {languages.map((language) => (
          <Input
            key={language}
            {...textOf(form, `${field.name}_${language}`)}
            label={languageNames.find(({ value }) => value === language)?.label}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            optional={field.optional || language === 'en' ? t('optional') : undefined}
            hint={field.kind === 'words' ? t('hints.words') : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Week({ form, field, label }: Asked) {
  const { t, i18n } = useTranslation('administration');
  const day = (number: number) => new Intl.DateTimeFormat(`${i18n.language}-MA`, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, number)));
  return (
    <fieldset className={`stack ${styles.group}`}>
      <legend className="field-label">{label}</legend>
      <p className="field-hint">{t('hints.week')}</p>
      <div className={styles.fields}>
        {[1, 2, 3, 4, 5, 6, 7].map((number) => <TextField key={number} {...textOf(form, `${field.name}_${number}`)} label={day(number)} dir="ltr" inputMode="numeric" />)}
      </div>
    </fieldset>
  );
}

function Chosen({ form, field, label }: Asked) {
  const { t } = useTranslation(['administration', 'common']);
  const choices = useChoices();
  const service = String(form.values['service'] ?? '');
  const kindLabels = (field.of ?? []).map((value) => ({ value, label: t(`administration:officeKinds.${value}`) }));
  const options = field.kind === 'choice' ? kindLabels : field.kind === 'action' ? choices.actionsOf(service) : field.kind === 'status' ? choices.statusesOf(service) : (choices[field.kind] ?? []);
  const frame = { ...textOf(form, field.name), label, optional: field.optional ? t('administration:optional') : undefined };
  if (!longLists.has(field.kind)) return <SelectField {...frame} choices={options} placeholder={t('administration:none')} />;
  return <ComboBox {...frame} options={options.map(({ value, label: name }) => ({ id: value, label: name, detail: value }))} openLabel={t('common:action.open')} emptyLabel={t('common:list.empty')} />;
}

/** One question about a rule, as its kind asks for it. */
export function RuleFieldInput({ form, field }: Omit<Asked, 'label'>) {
  const { t } = useTranslation('administration');
  const label = t(`fields.${field.name}`);
  const optional = field.optional ? t('optional') : undefined;
  switch (field.kind) {
    case 'localized':
    case 'longText':
    case 'words':
      return <ByLanguage form={form} field={field} label={label} />;
    case 'week':
      return <Week form={form} field={field} label={label} />;
    case 'flag': {
      const { value, ...frame } = form.field(field.name);
      return <Checkbox {...frame} label={label} checked={value === true} />;
    }
    case 'text':
    case 'codes':
      return <TextField {...textOf(form, field.name)} label={label} optional={optional} hint={field.kind === 'codes' ? t('hints.codes') : undefined} dir={field.ltr || field.kind === 'codes' ? 'ltr' : undefined} />;
    case 'number':
      return <TextField {...textOf(form, field.name)} label={label} hint={t('hints.position')} dir="ltr" inputMode="numeric" />;
    case 'date':
      return <TextField {...textOf(form, field.name)} label={label} hint={t('hints.date')} optional={optional} dir="ltr" inputMode="numeric" />;
    default:
      return <Chosen form={form} field={field} label={label} />;
  }
}
