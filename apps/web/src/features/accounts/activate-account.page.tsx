import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { Card, showToast } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { activateAccount, resendActivation } from './accounts.api.js';
import { AfterSignIn, type DoorState } from './after-sign-in.js';
import { DataNotice } from './data-notice.js';
import { CodeField, NewPasswordField, UsernameField } from './door-fields.js';
import { ResendCode } from './resend-code.js';

/** The user name that the link of the e-mail carries; it does not stay in the address. */
function useLinkedUsername(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [username] = useState(() => new URLSearchParams(hash.slice(1)).get('username') ?? '');
  useEffect(() => {
    if (hash) void navigate(pathname, { replace: true });
  }, [hash, navigate, pathname]);
  return username;
}

/** Opens an approved account: the name of the e-mail, the code of the SMS, a password of one's own. */
export default function ActivateAccountPage() {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const { account, signIn } = useSession();
  const [opened, setOpened] = useState(false);
  const username = useLinkedUsername();
  const form = useForm({
    name: 'activate',
    initial: { username, code: '', newPassword: '' },
    validate: (values) => ({
      username: values.username.trim() ? undefined : t('pages.activate.nameMissing'),
      code: values.code.trim() ? undefined : t('pages.door.codeMissing'),
      newPassword: values.newPassword ? undefined : t('pages.door.newPasswordMissing'),
    }),
    send: async (values) => {
      const name = values.username.trim();
      await activateAccount({ ...values, username: name });
      const state: DoorState = { done: 'activated', username: name };
      const answer = await signIn({ username: name, password: values.newPassword }).catch(() => null);
      if (answer === null || 'mfaRequired' in answer) await navigate('/sign-in', { state });
      else {
        showToast(t('pages.signIn.activated'));
        setOpened(true);
      }
    },
  });
  if (opened && account) return <AfterSignIn account={account} />;
  return (
    <Page title={t('pages.activate.title')} lead={t('pages.activate.lead')} hasErrors={form.hasErrors} narrow>
      <Card className="stack-wide">
        <Form form={form} submitLabel={t('pages.activate.submit')}>
          <UsernameField question={form.field('username')} />
          <CodeField question={form.field('code')} label={t('pages.door.smsCode')} hint={t('pages.activate.codeHint')} />
          <NewPasswordField question={form.field('newPassword')} />
          <DataNotice />
        </Form>
        <ResendCode username={form.values.username} send={resendActivation} onNameMissing={() => document.getElementById('activate-username')?.focus()} />
      </Card>
    </Page>
  );
}
