import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, SegmentedChoice, SelectField, showToast, Skeleton, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { type OfferedService, useOfferedServices } from '../../lib/offered-services/offered-services.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { type RuleView, rulesQuery, saveRule } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';
import { textOf } from './rule-fields.js';
import type { Answers } from './rule-forms.js';
import { useChoices } from './use-choices.js';

/** One setting is sent only where it differs, each on the version that was read. */
function useSettingSaver(settings: readonly RuleView[]) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  return async (key: string, value: unknown): Promise<void> => {
    const before = settings.find(({ id }) => id === key);
    try {
      await saveRule('settings', key, { value }, before?.version);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What is wrong stands under the service's own name, or under the setting's.
      const errors = error.errors.map((mistake) => ({ ...mistake, pointer: mistake.pointer === '/value' ? `/${key}` : mistake.pointer.replace('/value', '') }));
      throw new Problem({ ...error, errors });
    }
    await queryClient.invalidateQueries({ queryKey: ['administration'] });
    showToast(t('rule.saved'));
  };
}

function valueOf(settings: readonly RuleView[], key: string): unknown {
  return settings.find(({ id }) => id === key)?.rule['value'];
}

function ByService({ settings, services, name, office }: { settings: readonly RuleView[]; services: readonly OfferedService[]; name: 'deadlineDays' | 'treatingOffices'; office: boolean }) {
  const { t } = useTranslation(['administration', 'common']);
  const choices = useChoices();
  const save = useSettingSaver(settings);
  const kept = (valueOf(settings, name) ?? {}) as Record<string, string | number>;
  const form = useForm<Answers>({
    name,
    initial: Object.fromEntries(services.map(({ id }) => [id, String(kept[id] ?? '')])),
    send: (typed) => save(name, Object.fromEntries(Object.entries(typed).map(([service, text]) => [service, String(text).trim()] as const).filter(([, text]) => text).map(([service, text]) => [service, office ? text : Number(text)]))),
  });
  return (
    <Card as="section" aria-labelledby={`${name}-title`} className="stack">
      <h2 id={`${name}-title`}>{t(`administration:settings.${name}`)}</h2>
      <p className="muted">{t(`administration:settings.${name}Lead`)}</p>
      <Form form={form} submitLabel={t('common:action.save')}>
        <div className={styles.fields}>
          {services.map(({ id, name: label, legalDeadline }) =>
            office
              ? <SelectField key={id} {...textOf(form, id)} label={label} placeholder={t('administration:settings.ownAnnex')} choices={choices['offices'] ?? []} />
              : <TextField key={id} {...textOf(form, id)} label={label} hint={t('administration:settings.inForce', { count: legalDeadline.days })} dir="ltr" inputMode="numeric" />)}
        </div>
      </Form>
    </Card>
  );
}

function Procedure({ settings }: { settings: readonly RuleView[] }) {
  const { t } = useTranslation(['administration', 'common']);
  const save = useSettingSaver(settings);
  const form = useForm({
    name: 'procedure',
    initial: {
      reopenWindowDays: String(valueOf(settings, 'reopenWindowDays') ?? 30),
      clockAfterCompletion: String(valueOf(settings, 'clockAfterCompletion') ?? 'resumes'),
      clerkMaySign: String(valueOf(settings, 'clerkMaySign') ?? true),
    },
    send: async ({ reopenWindowDays, clockAfterCompletion, clerkMaySign }) => {
      const typed = { reopenWindowDays: Number(reopenWindowDays), clockAfterCompletion, clerkMaySign: clerkMaySign === 'true' };
      for (const [key, value] of Object.entries(typed)) if (value !== valueOf(settings, key)) await save(key, value);
    },
  });
  return (
    <Card as="section" aria-labelledby="procedure-title" className="stack">
      <h2 id="procedure-title">{t('administration:settings.procedure')}</h2>
      <Form form={form} submitLabel={t('common:action.save')}>
        <TextField {...form.field('reopenWindowDays')} label={t('administration:settings.reopenWindowDays')} dir="ltr" inputMode="numeric" />
        <SelectField {...form.field('clockAfterCompletion')} label={t('administration:settings.clockAfterCompletion')} choices={['resumes', 'restarts', 'continues'].map((value) => ({ value, label: t(`administration:settings.${value}`) }))} />
        <SegmentedChoice {...form.field('clerkMaySign')} label={t('administration:settings.clerkMaySign')} choices={['true', 'false'].map((value) => ({ value, label: t(`administration:settings.${value === 'true' ? 'clerk' : 'supervisorOnly'}`) }))} />
      </Form>
    </Card>
  );
}

/** In how many days, by whom and how the province treats what it is asked. */
export default function SettingsPage() {
  const { t } = useTranslation(['administration', 'common']);
  const { data, error, refetch } = useQuery(rulesQuery('settings'));
  const services = useOfferedServices();
  const version = data?.map((setting) => setting.version).join(' ');
  return (
    <Page title={t('administration:tabs.settings')} lead={t('administration:leads.settings')}>
      <AdministrationTabs />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && services.length > 0 ? (
        <div className="stack-wide" key={version}>
          <ByService settings={data} services={services} name="deadlineDays" office={false} />
          <ByService settings={data} services={services} name="treatingOffices" office />
          <Procedure settings={data} />
        </div>
      ) : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
