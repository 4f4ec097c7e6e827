import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '@nafida/ui';
import { BirthDateField } from '../../lib/birth-date-field.js';
import { NameFields } from '../../lib/name-fields.js';
import styles from './desk.module.css';
import type { DeskForm } from './use-desk-form.js';

/** The person as the identity card on the counter names them, in both scripts. */
export function CardQuestions({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['accounts', 'common']);
  const optional = t('common:form.optional');
  return (
    <>
      <TextField {...form.field('cin')} label={t('accounts:pages.register.cin')} hint={t('accounts:pages.register.cinHint')} className={styles.short} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      <NameFields fieldOf={form.field} />
      <BirthDateField {...form.field('birthDate')} />
      <TextArea {...form.field('address')} rows={2} label={t('accounts:pages.data.address')} hint={t('accounts:pages.register.addressHint')} autoComplete="off" />
      <div className={styles.pair}>
        <TextField {...form.field('phone')} type="tel" label={t('accounts:pages.data.phone')} optional={optional} dir="ltr" inputMode="tel" autoComplete="off" />
        <TextField {...form.field('email')} label={t('accounts:pages.data.email')} optional={optional} dir="ltr" inputMode="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </div>
    </>
  );
}
