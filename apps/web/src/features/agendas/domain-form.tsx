import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox, showToast, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';
import { type ManagedDomain, saveVisitDomain, settingsKey } from './settings.api.js';

/** Names a domain of visits, a new one or one there is, and closes it. */
export function DomainForm({ domain, position, onSaved }: { domain?: ManagedDomain; position: number; onSaved?: () => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const queries = useQueryClient();
  const initial = { id: domain?.id ?? '', ar: domain?.names.ar ?? '', fr: domain?.names.fr ?? '', en: domain?.names.en ?? '', active: domain?.active ?? true };
  const form = useForm({
    name: `domain-${domain?.id ?? 'new'}`,
    initial,
    validate: ({ id, ar, fr }) => ({
      id: /^[a-z0-9][a-z0-9-]{1,62}$/u.test(id.trim()) ? undefined : t('agendas:settings.wrongId'),
      ar: ar.trim() ? undefined : t('agendas:settings.missingName'),
      fr: fr.trim() ? undefined : t('agendas:settings.missingName'),
    }),
    send: async ({ id, ar, fr, en, active }) => {
      await saveVisitDomain(id.trim(), { names: { ar: ar.trim(), fr: fr.trim(), ...(en.trim() && { en: en.trim() }) }, position, active });
      showToast(t('agendas:rules.saved'));
      await queries.invalidateQueries({ queryKey: settingsKey });
      if (!domain) form.replace(initial);
      onSaved?.();
    },
  });
  const { value: active, ...activeField } = form.field('active');
  return (
    <Form form={form} submitLabel={t('common:action.save')}>
      <div className={styles.pair}>
        <TextField {...form.field('ar')} label={t('agendas:settings.nameAr')} lang="ar" dir="rtl" />
        <TextField {...form.field('fr')} label={t('agendas:settings.nameFr')} lang="fr" dir="ltr" />
        <TextField {...form.field('en')} label={t('agendas:settings.nameEn')} optional={t('common:form.optional')} lang="en" dir="ltr" />
        {!domain && <TextField {...form.field('id')} label={t('agendas:settings.id')} hint={t('agendas:settings.idHint')} dir="ltr" spellCheck={false} />}
      </div>
      {domain && <Checkbox {...activeField} checked={active} label={t('agendas:settings.active')} />}
    </Form>
  );
}
