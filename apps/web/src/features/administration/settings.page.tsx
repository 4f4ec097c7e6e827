import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, SelectField, Skeleton, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { type OfferedService, useOfferedServices } from '../../lib/offered-services/offered-services.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { type RuleView, rulesQuery } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';
import { textOf } from './rule-fields.js';
import type { Answers } from './rule-forms.js';
import { sections, SettingsSection } from './settings-section.js';
import { useChoices } from './use-choices.js';
import { useSettingSaver, valueOf } from './use-setting-saver.js';

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
          {Object.keys(sections).map((name) => <SettingsSection key={name} name={name} settings={data} />)}
        </div>
      ) : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
