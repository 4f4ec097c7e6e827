import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card, showToast, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { useForm } from '../../lib/use-form.js';
import { reinstateStaff, type StaffView, suspendStaff } from './administration.api.js';

/** Closes the account of somebody who leaves, or opens it again. */
export function MemberStanding({ member }: { member: StaffView }) {
  const { t } = useTranslation(['administration', 'common']);
  const queryClient = useQueryClient();
  const suspended = member.status === 'suspended';
  const form = useForm({
    name: 'standing',
    initial: { reason: '' },
    validate: ({ reason }) => ({ reason: suspended || reason.trim().length >= 3 ? undefined : t('common:form.required') }),
    send: async ({ reason }) => {
      await (suspended ? reinstateStaff(member.id, member.version) : suspendStaff(member.id, reason.trim(), member.version));
      showToast(t(suspended ? 'administration:staff.reinstated' : 'administration:staff.suspended'));
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
    },
  });
  return (
    <Card as="section" aria-labelledby="standing-title" className="stack">
      <h2 id="standing-title">{t(suspended ? 'administration:staff.reinstateTitle' : 'administration:staff.suspendTitle')}</h2>
      <p className="muted">{suspended ? (member.suspensionReason ?? '') : t('administration:staff.suspendLead')}</p>
      <Form form={form} submitLabel={t(suspended ? 'administration:staff.reinstate' : 'administration:staff.suspend')}>
        {!suspended && <TextField {...form.field('reason')} label={t('administration:staff.reason')} hint={t('administration:staff.reasonHint')} />}
      </Form>
    </Card>
  );
}
