import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { Button, Card, Ltr, showToast, Skeleton, TextArea, TextField } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { Form } from '../../lib/form.js';
import { languageNames } from '../../lib/language-names.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { type MessageTemplateView, removeRule, saveRule, templatesQuery, type TemplateTexts } from './administration.api.js';
import styles from './administration.module.css';
import { MessagePreview } from './message-preview.js';
import { textOf } from './rule-fields.js';
import { type Answers, inAnswers, languages } from './rule-forms.js';

const parts = ['sms', 'subject', 'heading', 'body', 'action'] as const;

/** Only what differs from the words in force, or is the province's own already, is kept as its own. */
function ownTexts(template: MessageTemplateView, typed: Answers): TemplateTexts {
  const texts: Record<string, Record<string, string>> = {};
  for (const language of languages) {
    const given = parts.map((part) => [part, String(typed[`texts_${language}_${part}`] ?? '').trim()] as const);
    const own = given.filter(([part, text]) => text && (template.own || text !== template.texts[language][part].trim()));
    if (own.length > 0) texts[language] = Object.fromEntries(own);
  }
  return texts;
}

function Editor({ template }: { template: MessageTemplateView }) {
  const { t } = useTranslation(['administration', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const used = parts.filter((part) => template.texts.ar[part]);
  const names = languages.flatMap((language) => used.map((part) => `texts_${language}_${part}`));
  const done = async (words: string) => {
    await queryClient.invalidateQueries({ queryKey: ['administration'] });
    showToast(t(`administration:${words}`));
    await navigate('/staff/administration/messages');
  };
  const form = useForm<Answers>({
    name: 'message',
    initial: Object.fromEntries(languages.flatMap((language) => used.map((part) => [`texts_${language}_${part}`, template.texts[language][part]]))),
    send: async (typed) => {
      try {
        await saveRule('messageTemplates', template.event, { texts: ownTexts(template, typed) }, template.version || undefined);
      } catch (error) {
        throw inAnswers(error, names);
      }
      await done('rule.saved');
    },
  });
  const restore = useForm({
    name: 'restore',
    initial: {},
    send: async () => {
      await removeRule('messageTemplates', template.event, template.version);
      await done('message.restored');
    },
  });
  return (
    <div className={styles.columns}>
      <Card as="section" className="stack">
        <p className="small">{t('administration:hints.placeholders')} <Ltr>{template.placeholders.map((word) => `{{${word}}}`).join(' ')}</Ltr></p>
        <Form form={form} submitLabel={t('common:action.save')}>
          {languages.map((language) => (
            <fieldset key={language} className={`stack ${styles.group}`}>
              <legend className="field-label">{languageNames.find(({ value }) => value === language)?.label}</legend>
              {used.map((part) => {
                const field = textOf(form, `texts_${language}_${part}`);
                const spoken = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } as const;
                const label = t(`administration:message.parts.${part}`);
                return part === 'body' || part === 'sms' ? <TextArea key={part} {...field} {...spoken} label={label} rows={part === 'sms' ? 3 : 8} /> : <TextField key={part} {...field} {...spoken} label={label} />;
              })}
            </fieldset>
          ))}
        </Form>
        {template.own && <p><Button variant="ghost" busy={restore.sending} onClick={() => void restore.submit()}>{t('administration:message.restore')}</Button></p>}
        {restore.failure && <ProblemNotice error={restore.failure} />}
      </Card>
      <MessagePreview event={template.event} texts={ownTexts(template, form.values)} />
    </div>
  );
}

/** The words of one message, beside how each language will read. */
export default function MessagePage() {
  const { t, i18n } = useTranslation(['administration', 'common']);
  // A point in an address would ask the server for a file.
  const { service = '', what = '' } = useParams();
  const event = `${service}.${what}`;
  const { data, error, refetch } = useQuery(templatesQuery(i18n.language));
  const template = data?.find((one) => one.event === event);
  return (
    <Page title={template?.label ?? t('administration:tabs.messages')} lead={<Ltr>{event}</Ltr>} back={<BackLink to="/staff/administration/messages">{t('administration:tabs.messages')}</BackLink>}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {template ? <Editor key={`${event} ${template.version}`} template={template} /> : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
