import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextArea } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import type { NamedView } from '../../lib/cases/case-types.js';
import { Form } from '../../lib/form.js';
import { formatNumber } from '../../lib/format.js';
import { useForm } from '../../lib/use-form.js';
import { OfficeField } from './office-field.js';

interface TransferProps {
  /** Keeps the drafts of different cases apart. */
  draft: string;
  title: string;
  reasonLimit: number;
  suggested?: NamedView | null;
  leaveOut?: string;
  onSend: (words: { officeId: string; reason: string }) => Promise<unknown>;
  onClose: () => void;
  /** Stands below the reason, with what is written there. */
  children?: (text: string, write: (text: string) => void) => ReactNode;
}

function TransferForm({ draft, reasonLimit, suggested, leaveOut, onSend, onClose, children }: TransferProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const form = useForm({
    name: `transfer-${draft}`,
    initial: { officeId: '', reason: '' },
    keepDraft: true,
    validate: ({ officeId, reason }) => ({
      officeId: officeId ? undefined : t('transfer.officeMissing'),
      reason: reason.trim() ? undefined : t('transfer.reasonMissing'),
    }),
    send: ({ officeId, reason }) => onSend({ officeId, reason: reason.trim() }).then(onClose),
  });
  return (
    <Form form={form} submitLabel={t('transfer.send')} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
      <OfficeField {...form.field('officeId')} label={t('transfer.office')} suggested={suggested} leaveOut={leaveOut} />
      <TextArea
        {...form.field('reason')}
        label={t('transfer.reason')}
        hint={t('transfer.reasonHint')}
        limit={reasonLimit}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
      {children?.(form.field('reason').value ?? '', form.field('reason').onChange)}
    </Form>
  );
}

/** Passes one case or several on to the office that is competent (decree 2.17.265, art. 9). */
export function TransferDialog(props: TransferProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog open onClose={props.onClose} title={props.title} closeLabel={t('action.close')}>
      <TransferForm {...props} />
    </Dialog>
  );
}
