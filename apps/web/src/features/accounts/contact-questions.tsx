import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '@nafida/ui';
import styles from './accounts.module.css';
import type { RegistrationForm } from './use-registration.js';

/** How the person is reached. */
export function ContactQuestions({ form }: { form: RegistrationForm }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        {...form.field('phone')}
        type="tel"
        label={t('pages.register.phone')}
        hint={t('pages.register.phoneHint')}
        className={styles.short}
        dir="ltr"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        {...form.field('email')}
        label={t('pages.register.email')}
        hint={t('pages.register.emailHint')}
        dir="ltr"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextArea {...form.field('address')} rows={3} label={t('pages.register.address')} hint={t('pages.register.addressHint')} autoComplete="street-address" />
    </>
  );
}
