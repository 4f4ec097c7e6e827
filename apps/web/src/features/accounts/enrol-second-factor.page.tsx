import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { Card, LinkButton, Notice, showToast, Skeleton } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { renewSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { confirmSecondFactor, enrolSecondFactor, type SecondFactorSecret } from './accounts.api.js';
import styles from './accounts.module.css';
import { CodeField } from './door-fields.js';

function Secret({ secret }: { secret: SecondFactorSecret }) {
  const { t } = useTranslation('accounts');
  return (
    <ol className={styles.enrolSteps}>
      <li>{t('pages.enrol.step1')}</li>
      <li>
        {t('pages.enrol.step2')}
        <p className={styles.secret}><bdi dir="ltr">{secret.secret.replace(/.{4}(?=.)/gu, '$& ')}</bdi></p>
        <p><LinkButton variant="ghost" href={secret.otpauthUri}>{t('pages.enrol.open')}</LinkButton></p>
      </li>
      <li>{t('pages.enrol.step3')}</li>
    </ol>
  );
}

function ConfirmForm() {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { state } = useLocation();
  const target = (state as { from?: string } | null)?.from ?? '/account';
  const form = useForm({
    name: 'enrol',
    initial: { code: '' },
    validate: ({ code }) => ({ code: code.trim() ? undefined : t('pages.secondFactor.missing') }),
    send: async (values) => {
      await confirmSecondFactor(values);
      await renewSession();
      await queryClient.invalidateQueries({ queryKey: ['me'] });
      showToast(t('pages.enrol.done'));
      await navigate(target, { replace: true });
    },
  });
  return (
    <Form form={form} submitLabel={t('pages.enrol.submit')}>
      <CodeField question={form.field('code')} label={t('pages.secondFactor.code')} hint={t('pages.secondFactor.hint')} />
    </Form>
  );
}

function Enrolment() {
  const { t } = useTranslation(['accounts', 'common']);
  const { state } = useLocation();
  const due = (state as { due?: boolean } | null)?.due === true;
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const asked = useRef(false);
  useEffect(() => {
    // Each time it is asked for, a new secret replaces the one before.
    if (asked.current) return;
    asked.current = true;
    enrolSecondFactor().then(setSecret, setProblem);
  }, []);
  return (
    <Page title={t('accounts:pages.enrol.title')} lead={t('accounts:pages.enrol.lead')} narrow>
      {due && <Notice tone="wait" title={t('accounts:pages.enrol.due')} />}
      {problem !== null && <ProblemNotice error={problem} />}
      {!secret && problem === null && <Skeleton label={t('common:page.loading')} />}
      {secret && <Card className="stack-wide"><Secret secret={secret} /><ConfirmForm /></Card>}
    </Page>
  );
}

/** Where one begins to use an authenticator application beside the password. */
export default function EnrolSecondFactorPage() {
  return <RequireSession><Enrolment /></RequireSession>;
}
