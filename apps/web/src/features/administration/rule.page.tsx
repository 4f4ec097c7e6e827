import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { Button, Card, Notice, showToast, Skeleton, TextField } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { BackLink } from '../../lib/back-link.js';
import { Form } from '../../lib/form.js';
import { newId } from '../../lib/http.js';
import { getMyAccount } from '../../lib/my-account.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useMay } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { removeRule, type RuleView, rulesQuery, saveRule } from './administration.api.js';
import { RuleFieldInput } from './rule-fields.js';
import { answerNames, type Answers, answersOf, inAnswers, ruleForms, ruleOf } from './rule-forms.js';
import { SharedReply } from './shared-reply.js';
import { nameOfRule } from './use-choices.js';

const kept = new Set(['offices']);

function RemoveRule({ list, rule }: { list: string; rule: RuleView }) {
  const { t } = useTranslation(['administration', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const form = useForm({
    name: 'removal',
    initial: {},
    send: async () => {
      await removeRule(list, rule.id, rule.version);
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
      showToast(t('administration:rule.removed'));
      await navigate(`/staff/administration/rules/${list}`);
    },
  });
  return (
    <>
      {form.failure && <ProblemNotice error={form.failure} />}
      <p><Button variant="danger" onClick={() => setAsked(true)}>{t('common:action.delete')}</Button></p>
      <AlertDialog open={asked} onClose={() => setAsked(false)} title={t('administration:rule.removeTitle')} confirmLabel={t('common:action.delete')} cancelLabel={t('common:action.cancel')} busy={form.sending} onConfirm={() => void form.submit().then(() => setAsked(false))}>
        <p>{t('administration:rule.removeLead')}</p>
      </AlertDialog>
    </>
  );
}

function RuleEditor({ list, rule }: { list: string; rule: RuleView | null }) {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(getMyAccount());
  const byOffice = !useMay()('rules.manage');
  // Who writes for one office names neither the office nor what the file of all rules calls it.
  const fields = (ruleForms[list] ?? []).filter(({ name }) => !byOffice || name !== 'officeId');
  const own = byOffice ? { officeId: me?.office?.id } : {};
  const [ownId] = useState(() => (byOffice ? `own-${newId()}` : ''));
  const form = useForm<Answers>({
    name: `rule-${list}`,
    initial: { id: rule?.id ?? ownId, ...answersOf(fields, rule?.rule ?? {}) },
    validate: ({ id }) => ({ id: /^[a-z0-9][a-z0-9-]{1,63}$/.test(String(id)) ? undefined : t('administration:rule.idMissing') }),
    send: async (answers) => {
      try {
        const id = String(answers['id']);
        await saveRule(list, id, { id, ...ruleOf(fields, answers), ...own }, rule?.version);
      } catch (error) {
        throw inAnswers(error, fields.flatMap(answerNames));
      }
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
      await queryClient.invalidateQueries({ queryKey: ['offices'] });
      showToast(t('administration:rule.saved'));
      await navigate(`/staff/administration/rules/${list}`);
    },
  });
  return (
    <Page title={rule ? nameOfRule(rule.rule, i18n.language) || rule.id : t(`administration:new.${list}`)} hasErrors={form.hasErrors} back={<BackLink to={`/staff/administration/rules/${list}`}>{t(`administration:tabs.${list}`)}</BackLink>} narrow>
      <Card as="section" className="stack">
        {list === 'cannedReplies' && <Notice tone="info" title={t('administration:hints.placeholders')}><p dir="ltr">{'{{name}} {{reference}} {{title}} {{officeName}} {{dueDate}}'}</p></Notice>}
        <Form form={form} submitLabel={t('common:action.save')}>
          {!rule && !byOffice && <TextField {...form.field('id')} value={String(form.values['id'])} label={t('administration:fields.id')} hint={t('administration:hints.id')} dir="ltr" autoCapitalize="none" spellCheck={false} />}
          {fields.map((field) => <RuleFieldInput key={field.name} form={form} field={field} />)}
        </Form>
      </Card>
      {rule && !kept.has(list) && <RemoveRule list={list} rule={rule} />}
    </Page>
  );
}

/** One rule of the province: entered, changed on the version that was read, taken away. */
export default function RulePage() {
  const { t } = useTranslation(['administration', 'common']);
  const { list = '', id = '' } = useParams();
  const { data, error, refetch } = useQuery(rulesQuery(list));
  const rule = data?.find((one) => one.id === id) ?? null;
  const byOffice = !useMay()('rules.manage');
  if (rule && byOffice && list === 'cannedReplies' && rule.rule['officeId'] === null) return <SharedReply rule={rule} />;
  if (data && (rule || id === 'new')) return <RuleEditor key={`${list} ${id} ${rule?.version}`} list={list} rule={rule} />;
  return (
    <Page title={t(`administration:tabs.${list}`)} narrow>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : data ? <Notice tone="stop" title={t('common:notFound.title')} /> : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
