import { useTranslation } from 'react-i18next';
import { TextField } from '@nafida/ui';
import { BirthDateField } from '../../lib/birth-date-field.js';
import styles from './accounts.module.css';
import type { RegistrationForm } from './use-registration.js';

/** Who registers, in both scripts as on the identity card. */
export function IdentityQuestions({ form }: { form: RegistrationForm }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        {...form.field('cin')}
        label={t('pages.register.cin')}
        hint={t('pages.register.cinHint')}
        className={styles.short}
        dir="ltr"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      <div className={styles.pair}>
        <TextField {...form.field('firstNameAr')} label={t('pages.register.firstNameAr')} lang="ar" dir="rtl" autoComplete="off" spellCheck={false} />
        <TextField {...form.field('lastNameAr')} label={t('pages.register.lastNameAr')} lang="ar" dir="rtl" autoComplete="off" spellCheck={false} />
      </div>
      <div className={styles.pair}>
        <TextField {...form.field('firstName')} label={t('pages.register.firstName')} lang="fr" dir="ltr" autoComplete="given-name" autoCapitalize="words" spellCheck={false} />
        <TextField {...form.field('lastName')} label={t('pages.register.lastName')} lang="fr" dir="ltr" autoComplete="family-name" autoCapitalize="words" spellCheck={false} />
      </div>
      <BirthDateField {...form.field('birthDate')} />
    </>
  );
}
