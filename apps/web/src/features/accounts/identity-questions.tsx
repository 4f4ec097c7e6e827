import { useTranslation } from 'react-i18next';
import { TextField } from '@nafida/ui';
import { BirthDateField } from '../../lib/birth-date-field.js';
import { NameFields } from '../../lib/name-fields.js';
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
      <NameFields fieldOf={form.field} autoComplete={{ firstName: 'given-name', lastName: 'family-name' }} />
      <BirthDateField {...form.field('birthDate')} />
    </>
  );
}
