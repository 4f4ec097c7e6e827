import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { CheckboxGroup, Notice, SelectField, showToast, TextField } from '@nafida/ui';
import { ComboBox } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { languageNames } from '../../lib/language-names.js';
import { listOffices } from '../../lib/offices.js';
import { useForm } from '../../lib/use-form.js';
import { createStaff, type StaffInput, type StaffView, updateStaff } from './administration.api.js';
import styles from './administration.module.css';

const roles = ['clerk', 'supervisor', 'inspector', 'support', 'finance', 'admin'] as const;
const rights = ['audit.read', 'citizens.merge', 'citizens.suspend', 'cannedReplies.manage', 'workqueue.assign'] as const;
const inOffice = (role: string) => role === 'clerk' || role === 'supervisor';

/** What of a member of the staff the administrator decides: role, office, rights, how they are reached. */
export function MemberForm({ member }: { member: StaffView | null }) {
  const { t } = useTranslation(['administration', 'accounts', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: offices = [] } = useQuery(listOffices());
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: 'member',
    initial: {
      firstName: member?.firstName ?? '', lastName: member?.lastName ?? '', firstNameAr: member?.firstNameAr ?? '', lastNameAr: member?.lastNameAr ?? '',
      email: member?.email ?? '', phone: member?.phone ?? '', role: member?.role ?? 'clerk', officeId: member?.office?.id ?? '', rights: member?.rights ?? [], locale: 'fr',
    },
    validate: (typed) => {
      const missing = (name: 'firstName' | 'lastName' | 'firstNameAr' | 'lastNameAr' | 'email') => (typed[name].trim() ? undefined : t('common:form.required'));
      const names = member ? {} : { firstName: missing('firstName'), lastName: missing('lastName'), firstNameAr: missing('firstNameAr'), lastNameAr: missing('lastNameAr') };
      return { ...names, email: missing('email'), officeId: inOffice(typed.role) && !typed.officeId ? t('common:form.required') : undefined };
    },
    send: async ({ firstName, lastName, firstNameAr, lastNameAr, locale, email, phone, ...place }) => {
      const contact = { email: email === member?.email ? undefined : email, phone: phone === (member?.phone ?? '') ? undefined : phone };
      const asked = { role: place.role, officeId: place.officeId || undefined, rights: place.rights, ...contact };
      if (member) await updateStaff(member.id, member.self ? contact : asked, member.version);
      else await createStaff({ ...asked, firstName, lastName, firstNameAr, lastNameAr, locale, email } as StaffInput, key);
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
      showToast(t(member ? 'administration:rule.saved' : 'administration:staff.invited'));
      if (!member) await navigate('/staff/administration/staff');
    },
  });
  const { role } = form.values;
  return (
    <Form form={form} submitLabel={member ? t('common:action.save') : t('administration:staff.create')}>
      {!member && (
        <div className={styles.fields}>
          <TextField {...form.field('firstNameAr')} label={t('administration:staff.firstNameAr')} lang="ar" dir="rtl" />
          <TextField {...form.field('lastNameAr')} label={t('administration:staff.lastNameAr')} lang="ar" dir="rtl" />
          <TextField {...form.field('firstName')} label={t('administration:staff.firstName')} lang="fr" dir="ltr" />
          <TextField {...form.field('lastName')} label={t('administration:staff.lastName')} lang="fr" dir="ltr" />
        </div>
      )}
      <div className={styles.fields}>
        <TextField {...form.field('email')} label={t('accounts:pages.data.email')} dir="ltr" inputMode="email" autoCapitalize="none" spellCheck={false} />
        <TextField {...form.field('phone')} type="tel" label={t('accounts:pages.data.phone')} optional={t('common:form.optional')} dir="ltr" inputMode="tel" />
      </div>
      {!member && <SelectField {...form.field('locale')} label={t('administration:staff.locale')} choices={languageNames.map(({ value, name }) => ({ value, label: name }))} />}
      {member?.self ? <Notice tone="info" title={t('administration:staff.self')} /> : (
        <>
          <SelectField {...form.field('role')} onChange={(value) => form.set('role', value as typeof role)} label={t('administration:staff.role')} choices={roles.map((value) => ({ value, label: t(`accounts:roles.${value}`) }))} />
          {inOffice(role) && (
            <ComboBox
              {...form.field('officeId')}
              label={t('administration:staff.office')}
              options={offices.filter(({ closed }) => !closed).map(({ id, name }) => ({ id, label: name, detail: id }))}
              openLabel={t('common:action.open')}
              emptyLabel={t('common:list.empty')}
            />
          )}
          <CheckboxGroup
            {...form.field('rights')}
            onChange={(value) => form.set('rights', value as typeof form.values.rights)}
            label={t('administration:staff.rights')}
            hint={t('administration:staff.rightsHint')}
            choices={rights.map((value) => ({ value, label: t(`administration:rights.${value.replace('.', '-')}`) }))}
          />
        </>
      )}
    </Form>
  );
}
