import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, SelectField, TextArea, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { phoneOf } from '../../lib/person-text.js';
import { useForm } from '../../lib/use-form.js';
import { type CitizenDetail, citizenQuery, type ContactChange, updateCitizenContact } from './registrations.api.js';

type Addresses = Required<Pick<ContactChange, 'phone' | 'email' | 'address'>>;

const reasons: readonly ContactChange['reason'][] = ['changed', 'corrected', 'lost'];

/** Only what differs is sent: what is left as it was stays, and nobody is told of it. */
function changeOf(shown: Addresses, typed: Addresses): Partial<Addresses> {
  const differing = (['phone', 'email', 'address'] as const).filter((field) => typed[field].trim() !== shown[field].trim());
  return Object.fromEntries(differing.map((field) => [field, typed[field].trim()]));
}

/** New phone, e-mail or address of a citizen who came to the counter with the identity card. */
export function ChangeContactForm({ citizen, onDone }: { citizen: CitizenDetail; onDone: (changed: boolean) => void }) {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const queryClient = useQueryClient();
  const shown = { phone: phoneOf(citizen.phone ?? ''), email: citizen.email ?? '', address: citizen.address };
  const form = useForm({
    name: 'contact',
    initial: { ...shown, reason: '', identityChecked: false },
    validate: (typed) => {
      const kept = Object.keys(changeOf(shown, typed)).length === 0;
      const emptied = (field: 'phone' | 'email' | 'address') => (shown[field] && !typed[field].trim() ? t(`accounts:pages.contact.missing.${field}`) : undefined);
      return {
        phone: emptied('phone') ?? (kept ? t('accounts:pages.contact.nothing') : undefined),
        email: emptied('email'),
        address: emptied('address'),
        reason: typed.reason ? undefined : t('accounts:pages.contact.missing.reason'),
        identityChecked: typed.identityChecked ? undefined : t('accounts:pages.contact.missing.identityChecked'),
      };
    },
    send: async (typed) => {
      const reason = reasons.find((one) => one === typed.reason) ?? 'changed';
      const answer = await updateCitizenContact(citizen.id, { ...changeOf(shown, typed), reason, identityChecked: true });
      queryClient.setQueryData(citizenQuery(citizen.id, i18n.language).queryKey, answer);
      onDone(true);
    },
  });
  const { value: identityChecked, ...identityField } = form.field('identityChecked');
  return (
    <Form form={form} submitLabel={t('accounts:pages.contact.submit')} secondary={<Button variant="quiet" onClick={() => onDone(false)}>{t('common:action.cancel')}</Button>}>
      <TextField {...form.field('phone')} type="tel" label={t('accounts:pages.data.phone')} hint={t('accounts:pages.register.phoneHint')} dir="ltr" inputMode="tel" autoComplete="off" />
      <TextField {...form.field('email')} label={t('accounts:pages.data.email')} dir="ltr" inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      <TextArea {...form.field('address')} rows={3} label={t('accounts:pages.data.address')} autoComplete="off" />
      <SelectField {...form.field('reason')} label={t('accounts:pages.contact.reason')} placeholder={t('accounts:pages.contact.choose')} choices={reasons.map((value) => ({ value, label: t(`accounts:contact.reasons.${value}`) }))} />
      <Checkbox {...identityField} checked={identityChecked} label={t('accounts:pages.contact.identityChecked')} />
    </Form>
  );
}
