import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { Button, ErrorSummary, TextField } from '@nafida/ui';
import { useForm } from '../../lib/use-form.js';
import styles from './home.module.css';

/** Leads to the follow-up page; reference and contact travel in memory, never in the address. */
export function FollowForm() {
  const { t } = useTranslation(['home', 'common']);
  const navigate = useNavigate();
  const form = useForm({
    name: 'follow',
    initial: { reference: '', contact: '' },
    validate: ({ reference, contact }) => ({
      reference: reference.trim() ? undefined : t('home:follow.referenceMissing'),
      contact: contact.trim() ? undefined : t('home:follow.contactMissing'),
    }),
    send: async ({ reference, contact }) => {
      await navigate('/follow', { state: { reference: reference.trim(), contact: contact.trim() } });
    },
  });
  return (
    <form className={styles.follow} noValidate onSubmit={(event) => void form.submit(event)}>
      <ErrorSummary title={t('common:form.mistakes', { count: form.mistakes.length })} mistakes={form.mistakes} attempt={form.attempt} />
      <div className={styles.followFields}>
        <TextField {...form.field('reference')} label={t('home:follow.reference')} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
        <TextField {...form.field('contact')} label={t('home:follow.contact')} dir="ltr" autoCapitalize="none" autoComplete="email" spellCheck={false} />
        <Button type="submit">{t('home:follow.submit')}</Button>
      </div>
    </form>
  );
}
