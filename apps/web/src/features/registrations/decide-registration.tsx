import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, TextArea } from '@nafida/ui';
import { AlertDialog } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { formatNumber, isolate } from '../../lib/format.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { nameOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { approveRegistration, type RegistrationDetail, registrationQuery, rejectRegistration } from './registrations.api.js';

export interface Decision {
  decision: 'approved' | 'rejected';
  username?: string;
}

interface Deciding {
  registration: RegistrationDetail;
  onDecided: (decision: Decision) => void;
}

const longestReason = 1000;

function Approve({ registration, onDecided }: Deciding) {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: 'approval',
    initial: {},
    send: async () => {
      const { username } = await approveRegistration(registration.id, key);
      onDecided({ decision: 'approved', username });
    },
  });
  const approve = async () => {
    const done = await form.submit();
    setAsked(false);
    // A colleague may have decided meanwhile: show it.
    if (!done) await queryClient.invalidateQueries({ queryKey: registrationQuery(registration.id, i18n.language).queryKey });
  };
  return (
    <>
      {form.failure && <ProblemNotice error={form.failure} />}
      <Button onClick={() => setAsked(true)}><Icon name="check" size={20} />{t('accounts:pages.decide.approve')}</Button>
      <AlertDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('accounts:pages.decide.approveTitle', { name: isolate(nameOf(registration, i18n.language)) })}
        confirmLabel={t('accounts:pages.decide.approve')}
        cancelLabel={t('common:action.cancel')}
        busy={form.sending}
        onConfirm={() => void approve()}
      >
        <p>{t('accounts:pages.decide.approveWhat')}</p>
      </AlertDialog>
    </>
  );
}

function Reject({ registration, onDecided, onCancel }: Deciding & { onCancel: () => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: `rejection-${registration.id}`,
    initial: { reason: '' },
    keepDraft: true,
    validate: ({ reason }) => ({ reason: reason.trim().length >= 5 && reason.length <= longestReason ? undefined : t('accounts:pages.decide.reasonMissing') }),
    send: async ({ reason }) => {
      await rejectRegistration(registration.id, reason.trim(), key);
      onDecided({ decision: 'rejected' });
    },
  });
  return (
    <Form form={form} submitLabel={t('accounts:pages.decide.reject')} secondary={<Button variant="quiet" onClick={onCancel}>{t('common:action.cancel')}</Button>}>
      <TextArea
        {...form.field('reason')}
        label={t('accounts:pages.decide.reason')}
        hint={t('accounts:pages.decide.reasonHint')}
        limit={longestReason}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
    </Form>
  );
}

/** Yes, or no with the reason; nothing is sent without a second word from the clerk. */
export function DecideRegistration(deciding: Deciding) {
  const { t } = useTranslation('accounts');
  const [rejecting, setRejecting] = useState(false);
  return (
    <Card as="section" aria-labelledby="decide-title" className="stack">
      <h2 id="decide-title">{t('pages.decide.title')}</h2>
      <p className="muted">{t('pages.decide.lead')}</p>
      {rejecting
        ? <Reject {...deciding} onCancel={() => setRejecting(false)} />
        : <div className="row"><Approve {...deciding} /><Button variant="danger" onClick={() => setRejecting(true)}>{t('pages.decide.rejectOpen')}</Button></div>}
    </Card>
  );
}
