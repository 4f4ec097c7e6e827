import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, buttonClass, Card, Notice, PasswordField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { RetryTime } from '../../lib/problem-notice.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import styles from './accounts.module.css';
import { AfterSignIn, useDoorState } from './after-sign-in.js';
import { DataNotice } from './data-notice.js';
import { CodeField, UsernameField } from './door-fields.js';

function Arrival() {
  const { t } = useTranslation('accounts');
  const { done, expired } = useDoorState();
  if (done) return <Notice tone="ok" live title={t(`pages.signIn.${done}`)} />;
  if (expired) return <Notice tone="wait" live title={t('pages.signIn.expiredTitle')}><p>{t('pages.signIn.expired')}</p></Notice>;
  return null;
}

function Door({ title, hasErrors, aside, children }: { title: string; hasErrors: boolean; aside?: ReactNode; children: ReactNode }) {
  return (
    <Page title={title} hasErrors={hasErrors}>
      <div className={styles.door}>
        <Card className="stack-wide">
          <Arrival />
          {children}
        </Card>
        {aside}
      </div>
    </Page>
  );
}

function NewHere() {
  const { t } = useTranslation('accounts');
  return (
    <Card as="aside" className="stack">
      <h2>{t('pages.signIn.newTitle')}</h2>
      <p className="muted">{t('pages.signIn.newLead')}</p>
      <p><Link className={buttonClass('ghost')} to="/register">{t('pages.signIn.register')}</Link></p>
      <p className="small"><Link to="/activate">{t('pages.signIn.haveCode')}</Link></p>
    </Card>
  );
}

function PasswordStep({ onSecondFactor }: { onSecondFactor: (ticket: string) => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const { signIn } = useSession();
  const { username = '' } = useDoorState();
  const form = useForm({
    name: 'sign-in',
    initial: { username, password: '' },
    validate: (values) => ({
      username: values.username.trim() ? undefined : t('accounts:pages.door.nameMissing'),
      password: values.password ? undefined : t('accounts:pages.door.passwordMissing'),
    }),
    send: async (values) => {
      const answer = await signIn({ username: values.username.trim(), password: values.password });
      if ('mfaRequired' in answer) onSecondFactor(answer.ticket);
    },
  });
  const tooMany = form.failure?.status === 429;
  return (
    <Door title={t('accounts:pages.signIn.title')} hasErrors={form.hasErrors} aside={<NewHere />}>
      <Form
        form={tooMany ? { ...form, failure: null } : form}
        submitLabel={t('accounts:pages.signIn.submit')}
        secondary={<Link className={buttonClass('quiet')} to="/reset-password">{t('accounts:pages.signIn.forgotten')}</Link>}
      >
        {tooMany && <Notice tone="stop" live title={t('accounts:pages.signIn.tooManyTitle')}><p><RetryTime seconds={form.failure?.retryAfter} /> {t('accounts:pages.signIn.tooMany')}</p></Notice>}
        <UsernameField question={form.field('username')} anyWay />
        <PasswordField {...form.field('password')} label={t('accounts:pages.door.password')} autoComplete="current-password" revealLabel={t('common:password.reveal')} />
        <DataNotice />
      </Form>
    </Door>
  );
}

/** The code that the authenticator application shows. */
function SecondFactorStep({ ticket, onBack }: { ticket: string; onBack: () => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const { completeSignIn } = useSession();
  const form = useForm({
    name: 'second-factor',
    initial: { code: '' },
    validate: ({ code }) => ({ code: code.trim() ? undefined : t('accounts:pages.secondFactor.missing') }),
    send: ({ code }) => completeSignIn({ ticket, code }),
  });
  return (
    <Door title={t('accounts:pages.secondFactor.title')} hasErrors={form.hasErrors}>
      <Form form={form} submitLabel={t('accounts:pages.signIn.submit')} secondary={<Button variant="quiet" onClick={onBack}>{t('common:action.back')}</Button>}>
        <CodeField question={form.field('code')} label={t('accounts:pages.secondFactor.code')} hint={t('accounts:pages.secondFactor.hint')} />
        <DataNotice />
      </Form>
    </Door>
  );
}

/** The door: name and password, and the second factor where one is due. */
export default function SignInPage() {
  const { account } = useSession();
  const [ticket, setTicket] = useState<string | null>(null);
  if (account) return <AfterSignIn account={account} />;
  return ticket ? <SecondFactorStep ticket={ticket} onBack={() => setTicket(null)} /> : <PasswordStep onSecondFactor={setTicket} />;
}
