import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { buttonClass, Card, Notice, PasswordField, showToast } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { RequireSession } from '../../lib/require-session.js';
import { renewSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { changePassword } from './accounts.api.js';
import { DataNotice } from './data-notice.js';
import { NewPasswordField } from './door-fields.js';

function ChangePassword() {
  const { t } = useTranslation(['accounts', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation();
  const { from = '/account', due = false } = (state as { from?: string; due?: boolean } | null) ?? {};
  const form = useForm({
    name: 'password',
    initial: { currentPassword: '', newPassword: '' },
    validate: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword ? undefined : t('accounts:pages.password.currentMissing'),
      newPassword: newPassword ? undefined : t('accounts:pages.door.newPasswordMissing'),
    }),
    send: async (values) => {
      await changePassword(values);
      await renewSession();
      showToast(t('accounts:pages.password.done'));
      await navigate(from, { replace: true });
    },
  });
  return (
    <Page title={t('accounts:pages.password.title')} lead={t('accounts:pages.password.lead')} hasErrors={form.hasErrors} narrow>
      {due && <Notice tone="wait" title={t('accounts:pages.password.due')} />}
      <Card className="stack-wide">
        <Form
          form={form}
          submitLabel={t('accounts:pages.password.submit')}
          secondary={!due && <Link className={buttonClass('quiet')} to="/account">{t('common:action.cancel')}</Link>}
        >
          <PasswordField {...form.field('currentPassword')} label={t('accounts:pages.password.current')} autoComplete="current-password" revealLabel={t('common:password.reveal')} />
          <NewPasswordField question={form.field('newPassword')} />
          <DataNotice />
        </Form>
      </Card>
    </Page>
  );
}

/** Where one changes one's password, by wish or because a first one was given. */
export default function ChangePasswordPage() {
  return <RequireSession><ChangePassword /></RequireSession>;
}
