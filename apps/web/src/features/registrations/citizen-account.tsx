import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Notice, TextArea, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { useMay } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { type CitizenDetail, citizenQuery, proposeAccountMerge, reinstateCitizen, suspendCitizen } from './registrations.api.js';

function Standing({ citizen }: { citizen: CitizenDetail }) {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const queryClient = useQueryClient();
  const suspended = citizen.status === 'suspended';
  const form = useForm({
    name: 'citizen-standing',
    initial: { reason: '' },
    validate: ({ reason }) => ({ reason: suspended || reason.trim().length >= 3 ? undefined : t('common:form.required') }),
    send: async ({ reason }) => {
      await (suspended ? reinstateCitizen(citizen.id) : suspendCitizen(citizen.id, reason.trim()));
      await queryClient.invalidateQueries({ queryKey: citizenQuery(citizen.id, i18n.language).queryKey });
    },
  });
  return (
    <Card as="section" aria-labelledby="standing-title" className="stack">
      <h2 id="standing-title">{t(suspended ? 'administration:staff.reinstateTitle' : 'administration:staff.suspendTitle')}</h2>
      <p className="muted">{t(suspended ? 'administration:citizen.reinstateLead' : 'administration:citizen.suspendLead')}</p>
      <Form form={form} submitLabel={t(suspended ? 'administration:staff.reinstate' : 'administration:staff.suspend')}>
        {!suspended && <TextField {...form.field('reason')} label={t('administration:staff.reason')} hint={t('administration:staff.reasonHint')} />}
      </Form>
    </Card>
  );
}

function ProposeMerge({ citizen }: { citizen: CitizenDetail }) {
  const { t } = useTranslation(['administration', 'common']);
  const [done, setDone] = useState(false);
  const form = useForm({
    name: 'citizen-merge',
    initial: { duplicate: '', reason: '' },
    validate: ({ duplicate, reason }) => ({ duplicate: duplicate.trim() ? undefined : t('common:form.required'), reason: reason.trim().length >= 5 ? undefined : t('common:form.required') }),
    send: async ({ duplicate, reason }) => {
      await proposeAccountMerge({ keepId: citizen.id, duplicate: duplicate.trim(), reason: reason.trim() });
      setDone(true);
    },
  });
  return (
    <Card as="section" aria-labelledby="merge-title" className="stack">
      <h2 id="merge-title">{t('administration:citizen.mergeTitle')}</h2>
      <p className="muted">{t('administration:citizen.mergeLead')}</p>
      {done
        ? <Notice tone="ok" live title={t('administration:citizen.mergeProposed')} />
        : (
          <Form form={form} submitLabel={t('administration:citizen.mergeSubmit')}>
            <TextField {...form.field('duplicate')} label={t('administration:citizen.duplicate')} hint={t('administration:citizen.duplicateHint')} dir="ltr" autoCapitalize="none" spellCheck={false} />
            <TextArea {...form.field('reason')} rows={3} label={t('administration:citizen.mergeReason')} />
          </Form>
        )}
    </Card>
  );
}

/** What a supervisor decides about the account of a citizen: close it, or make it one with a second of the same person. */
export function CitizenAccount({ citizen }: { citizen: CitizenDetail }) {
  const may = useMay();
  return (
    <>
      {may('citizens.suspend') && <Standing key={citizen.status} citizen={citizen} />}
      {may('citizens.merge') && <ProposeMerge citizen={citizen} />}
    </>
  );
}
