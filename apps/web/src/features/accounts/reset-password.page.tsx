import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { Button, buttonClass, Card, Notice } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { useForm } from '../../lib/use-form.js';
import { requestPasswordReset, resetPassword } from './accounts.api.js';
import type { DoorState } from './after-sign-in.js';
import { DataNotice } from './data-notice.js';
import { CodeField, NewPasswordField, UsernameField } from './door-fields.js';
import { ResendCode } from './resend-code.js';

function Frame({ lead, hasErrors, children }: { lead?: string; hasErrors: boolean; children: ReactNode }) {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('pages.reset.title')} lead={lead} hasErrors={hasErrors} narrow>
      <Card className="stack-wide">
        {children}
      </Card>
    </Page>
  );
}

function AskForm({ onAsked }: { onAsked: (username: string) => void }) {
  const { t } = useTranslation('accounts');
  const form = useForm({
    name: 'reset',
    initial: { username: '' },
    validate: ({ username }) => ({ username: username.trim() ? undefined : t('pages.door.nameMissing') }),
    send: async (values) => {
      const username = values.username.trim();
      await requestPasswordReset({ username });
      onAsked(username);
    },
  });
  return (
    <Frame lead={t('pages.reset.lead')} hasErrors={form.hasErrors}>
      <Form form={form} submitLabel={t('pages.reset.ask')} secondary={<Link className={buttonClass('quiet')} to="/sign-in">{t('pages.reset.back')}</Link>}>
        <UsernameField question={form.field('username')} anyWay />
        <DataNotice />
      </Form>
    </Frame>
  );
}

function ChooseForm({ username, onOther }: { username: string; onOther: () => void }) {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const form = useForm({
    name: 'reset-choose',
    initial: { code: '', newPassword: '' },
    validate: ({ code, newPassword }) => ({
      code: code.trim() ? undefined : t('pages.door.codeMissing'),
      newPassword: newPassword ? undefined : t('pages.door.newPasswordMissing'),
    }),
    send: async (values) => {
      await resetPassword({ ...values, username });
      const state: DoorState = { done: 'reset', username };
      await navigate('/sign-in', { state });
    },
  });
  return (
    <Frame hasErrors={form.hasErrors}>
      <Notice tone="info" live title={t('pages.reset.askedTitle')}><p>{t('pages.reset.asked')}</p></Notice>
      <Form form={form} submitLabel={t('pages.reset.submit')} secondary={<Button variant="quiet" onClick={onOther}>{t('pages.reset.other')}</Button>}>
        {/* Tells a password keeper whose password it is. */}
        <input type="text" className="visually-hidden" autoComplete="username" value={username} readOnly tabIndex={-1} aria-hidden="true" />
        <CodeField question={form.field('code')} label={t('pages.reset.code')} hint={t('pages.reset.codeHint')} />
        <NewPasswordField question={form.field('newPassword')} />
        <DataNotice />
      </Form>
      <ResendCode username={username} send={requestPasswordReset} onNameMissing={onOther} />
    </Frame>
  );
}

/** For who forgot the password: a code, then another password. */
export default function ResetPasswordPage() {
  const [username, setUsername] = useState<string | null>(null);
  return username === null ? <AskForm onAsked={setUsername} /> : <ChooseForm username={username} onOther={() => setUsername(null)} />;
}
