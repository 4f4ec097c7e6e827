import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon, Ltr, Notice, SelectField, Skeleton, TextField } from '@nafida/ui';
import type { VisitingPerson } from '../../lib/appointments/appointment-queries.js';
import { citizensQuery } from '../../lib/citizens.js';
import { languages } from '../../lib/language.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import type { useForm } from '../../lib/use-form.js';
import styles from './agendas.module.css';

/** Who comes: a citizen with an account, or a person as they give their name. */
export type VisitorAnswers = { accountId: string; name: string; cin: string; phone: string; email: string; locale: string };
type VisitorForm = ReturnType<typeof useForm<VisitorAnswers>>;

export const noVisitor: VisitorAnswers = { accountId: '', name: '', cin: '', phone: '', email: '', locale: 'ar' };

/** What is sent of the answers; empty boxes are left out. */
export function visitorOf({ accountId, name, cin, phone, email, locale }: VisitorAnswers): { accountId: string } | { person: VisitingPerson } {
  if (accountId) return { accountId };
  return { person: { name: name.trim(), locale, ...(cin.trim() && { cin: cin.trim() }), ...(phone.trim() && { phone: phone.trim() }), ...(email.trim() && { email: email.trim() }) } };
}

function Citizens({ sought, onChoose }: { sought: string; onChoose: (id: string, name: string) => void }) {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const { data, error, isPending } = useInfiniteQuery(citizensQuery(sought, i18n.language));
  if (error) return <ProblemNotice error={error} />;
  if (isPending) return <Skeleton label={t('common:page.loading')} lines={2} />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <p role="status" className={items.length > 0 ? 'visually-hidden' : 'muted'}>{t('accounts:pages.citizens.found', { count: items.length })}</p>
      <ul className={styles.citizens}>
        {items.map(({ id, displayName, cin }) => <li key={id}><Button variant="ghost" onClick={() => onChoose(id, displayName)}><bdi>{displayName}</bdi> <Ltr>{cin}</Ltr></Button></li>)}
      </ul>
    </>
  );
}

/** The questions about the person, for a booking at the desk, on the phone, or at once. */
export function VisitorQuestions({ form }: { form: VisitorForm }) {
  const { t } = useTranslation(['agendas', 'accounts', 'common']);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const optional = t('common:form.optional');
  const choose = (accountId: string, name: string) => form.replace({ ...form.values, accountId, name });
  if (form.values.accountId) {
    return <Notice tone="ok" icon="user" title={<bdi>{form.values.name}</bdi>} live><Button variant="quiet" onClick={() => choose('', '')}>{t('agendas:visitor.another')}</Button></Notice>;
  }
  return (
    <>
      <div className={styles.find}>
        <TextField id="visitor-account" type="search" label={t('agendas:visitor.search')} hint={t('accounts:pages.citizens.hint')} autoComplete="off" value={typed} onChange={setTyped} />
        <Button variant="ghost" onClick={() => setSought(typed.trim().length >= 2 ? typed.trim() : '')}><Icon name="search" size={20} />{t('common:action.search')}</Button>
      </div>
      {sought && <Citizens sought={sought} onChoose={choose} />}
      <div className={styles.pair}>
        <TextField {...form.field('name')} label={t('agendas:visitor.name')} autoComplete="off" />
        <TextField {...form.field('cin')} label={t('accounts:pages.register.cin')} optional={optional} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
        <TextField {...form.field('phone')} type="tel" label={t('accounts:pages.data.phone')} optional={optional} dir="ltr" inputMode="tel" autoComplete="off" />
        <SelectField {...form.field('locale')} label={t('agendas:visitor.language')} choices={languages.map((value) => ({ value, label: t(`agendas:languages.${value}`) }))} />
      </div>
    </>
  );
}
