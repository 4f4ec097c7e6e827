import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { TextArea } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { DataProtectionNote } from '../../lib/cases/data-protection-note.js';
import { Form } from '../../lib/form.js';
import { isolate } from '../../lib/format.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { Page } from '../../lib/page.js';
import { RequireSession } from '../../lib/require-session.js';
import { useForm } from '../../lib/use-form.js';
import { complainAboutTreatment } from './complaints.api.js';

const least = 10;
const most = 4000;

function Complain({ reference }: { reference: string }) {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const form = useForm({
    name: `treatment-${reference}`,
    initial: { body: '' },
    keepDraft: true,
    validate: ({ body }) => (body.trim().length < least ? { body: t('complaints:pages.treatment.short') } : body.length > most ? { body: t('complaints:pages.missing.bodyLong') } : {}),
    send: async ({ body }) => {
      const filed = await complainAboutTreatment(reference, body.trim(), key.current);
      await navigate(`/complaints/filed/${filed.reference}`, { replace: true });
    },
  });
  return (
    <Page
      title={t('complaints:pages.treatment.title')}
      lead={t('complaints:pages.treatment.lead', { reference: isolate(reference) })}
      back={<BackLink to={`/requests/${reference}`}>{t('common:action.back')}</BackLink>}
      hasErrors={form.hasErrors}
      narrow
    >
      <Form form={form} submitLabel={t('complaints:pages.treatment.send')}>
        <TextArea {...form.field('body')} label={t('complaints:pages.treatment.body')} hint={t('complaints:pages.treatment.hint')} rows={7} />
        <DataProtectionNote />
      </Form>
    </Page>
  );
}

/** A citizen who was not treated well tells the inspector, in a few words. */
export default function ComplainAboutTreatmentPage() {
  const { reference = '' } = useParams();
  return <RequireSession><Complain key={reference} reference={reference} /></RequireSession>;
}
