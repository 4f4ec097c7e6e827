import { useTranslation } from 'react-i18next';
import { Card, SegmentedChoice, SelectField, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { useForm } from '../../lib/use-form.js';
import type { RuleView } from './administration.api.js';
import { textOf } from './rule-fields.js';
import type { Answers } from './rule-forms.js';
import { useChoices } from './use-choices.js';
import { useSettingSaver, valueOf } from './use-setting-saver.js';

/** How a setting is asked for, and what holds where the province has said nothing. */
type Asked =
  | { kind: 'number'; otherwise: number; min: number; max: number }
  | { kind: 'choice'; otherwise: string; of: readonly string[] }
  | { kind: 'flag'; otherwise: boolean; yes: string; no: string }
  | { kind: 'office' };

/** The settings of the province by what they decide. */
export const sections: Readonly<Record<string, Readonly<Record<string, Asked>>>> = {
  procedure: {
    reopenWindowDays: { kind: 'number', otherwise: 30, min: 1, max: 365 },
    completionDays: { kind: 'number', otherwise: 30, min: 30, max: 90 },
    completionReminderDays: { kind: 'number', otherwise: 7, min: 0, max: 29 },
    clockAfterCompletion: { kind: 'choice', otherwise: 'resumes', of: ['resumes', 'restarts', 'continues'] },
    clerkMaySign: { kind: 'flag', otherwise: true, yes: 'clerk', no: 'supervisorOnly' },
  },
  oversight: {
    escalationDaysBefore: { kind: 'number', otherwise: 5, min: 0, max: 30 },
    escalationDaysAfter: { kind: 'number', otherwise: 7, min: 1, max: 60 },
    inspectionOffice: { kind: 'office' },
  },
  figures: {
    smallGroupSize: { kind: 'number', otherwise: 5, min: 3, max: 50 },
    populationFigures: { kind: 'flag', otherwise: false, yes: 'shown', no: 'hidden' },
  },
};

function typedValue(asked: Asked, text: string): unknown {
  if (asked.kind === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  return asked.kind === 'flag' ? text === 'true' : text;
}

/** Some settings that belong together; what was not changed is not sent. */
export function SettingsSection({ name: section, settings }: { name: string; settings: readonly RuleView[] }) {
  const { t } = useTranslation(['administration', 'common']);
  const choices = useChoices();
  const save = useSettingSaver(settings);
  const questions = Object.entries(sections[section] ?? {});
  const form = useForm<Answers>({
    name: section,
    initial: Object.fromEntries(questions.map(([name, asked]) => [name, String(valueOf(settings, name) ?? ('otherwise' in asked ? asked.otherwise : ''))])),
    send: async (answers) => {
      for (const [name, asked] of questions) {
        const value = typedValue(asked, String(answers[name]));
        const before = valueOf(settings, name) ?? ('otherwise' in asked ? asked.otherwise : '');
        if (value !== before) await save(name, value);
      }
    },
  });
  const labelled = (value: string, word: string) => ({ value, label: t(`administration:settings.${word}`) });
  return (
    <Card as="section" aria-labelledby={`${section}-title`} className="stack">
      <h2 id={`${section}-title`}>{t(`administration:settings.${section}`)}</h2>
      <Form form={form} submitLabel={t('common:action.save')}>
        {questions.map(([name, asked]) => {
          const frame = { ...textOf(form, name), label: t(`administration:settings.${name}`) };
          switch (asked.kind) {
            case 'number':
              return <TextField key={name} {...frame} hint={t('administration:settings.between', { min: asked.min, max: asked.max })} dir="ltr" inputMode="numeric" />;
            case 'choice':
              return <SelectField key={name} {...frame} choices={asked.of.map((value) => labelled(value, value))} />;
            case 'flag':
              return <SegmentedChoice key={name} {...frame} choices={[labelled('true', asked.yes), labelled('false', asked.no)]} />;
            case 'office':
              return <SelectField key={name} {...frame} placeholder={t('administration:settings.headOffice')} choices={choices['offices'] ?? []} />;
          }
        })}
      </Form>
    </Card>
  );
}
