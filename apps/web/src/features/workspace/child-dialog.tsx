import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, showToast, TextArea, TextField } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import type { CaseView } from '../../lib/cases/case-types.js';
import { Form } from '../../lib/form.js';
import { formatNumber } from '../../lib/format.js';
import { listOffices } from '../../lib/offices.js';
import { SectorField } from '../../lib/sector-field.js';
import { listSectors } from '../../lib/sectors.js';
import { useForm } from '../../lib/use-form.js';
import { OfficeField } from './office-field.js';
import { useOpenChild } from './workspace.api.js';
import type { StaffDetails } from './workspace-types.js';

/** As the server judges them. */
const limits = { subject: { min: 5, max: 150 }, text: { min: 10, max: 4000 } } as const;

/** Opens a case for a second matter of this one, or for a part that another office treats. */
export function ChildDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const { body = '', sector } = view.details as StaffDetails;
  const { mutateAsync: open } = useOpenChild(view.reference);
  const { data: sectors } = useQuery(listSectors());
  const { data: offices } = useQuery(listOffices());
  const form = useForm({
    name: `child-${view.reference}`,
    initial: { subject: view.title, text: body, sectorId: sector?.id ?? '', officeId: view.office.id },
    keepDraft: true,
    validate: ({ subject, text, sectorId, officeId }) => ({
      subject: subject.trim().length < limits.subject.min ? t('family.subjectMissing') : undefined,
      text: text.trim().length < limits.text.min ? t('family.textMissing') : undefined,
      sectorId: sectorId || !sector ? undefined : t('family.sectorMissing'),
      officeId: officeId ? undefined : t('family.officeMissing'),
    }),
    send: async ({ subject, text, sectorId, officeId }) => {
      await open({ subject: subject.trim(), text: text.trim(), officeId, ...(sectorId ? { sectorId } : {}) });
      showToast(t('family.done'));
      onClose();
    },
  });
  const treating = sectors?.find(({ id }) => id === form.values.sectorId)?.officeId;
  return (
    <Dialog open onClose={onClose} title={t('family.dialog')} closeLabel={t('common:action.close')}>
      <p>{t('family.explain')}</p>
      <Form form={form} submitLabel={t('family.send')} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
        <TextField {...form.field('subject')} label={t('family.subject')} maxLength={limits.subject.max} />
        <TextArea
          {...form.field('text')}
          label={t('family.text')}
          hint={t('family.textHint')}
          limit={limits.text.max}
          countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
        />
        {sector && <SectorField {...form.field('sectorId')} />}
        <OfficeField {...form.field('officeId')} label={t('family.office')} suggested={offices?.find(({ id }) => id === treating)} />
      </Form>
    </Dialog>
  );
}
