import { useTranslation } from 'react-i18next';
import { Button } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { dateAnswer, dateText, isDate } from '../../lib/date-answer.js';
import { DateField } from '../../lib/date-field.js';
import { Form } from '../../lib/form.js';
import { SectorField } from '../../lib/sector-field.js';
import { useForm } from '../../lib/use-form.js';
import { OfficeField } from './office-field.js';
import type { QueueFilters } from './queue-filters.js';

type Filed = Pick<QueueFilters, 'sectorId' | 'officeId' | 'from' | 'to'>;

interface FiledProps {
  filters: Filed;
  everyOffice: boolean;
  onChange: (changed: Filed) => void;
  onClose: () => void;
}

function FiledForm({ filters, everyOffice, onChange, onClose }: FiledProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const wrong = (date: string) => (date && !(date.length === 10 && isDate(date)) ? t('filter.wrongDate') : undefined);
  const form = useForm({
    name: 'filed',
    initial: { from: dateAnswer(filters.from), to: dateAnswer(filters.to), sectorId: filters.sectorId, officeId: filters.officeId },
    validate: (answers) => {
      const [from, to] = [dateText(answers.from), dateText(answers.to)];
      const mistakes = { from: wrong(from), to: wrong(to) };
      if (mistakes.from || mistakes.to || !from || !to || from <= to) return mistakes;
      return { to: t('filter.dayOrder') };
    },
    send: async ({ from, to, ...part }) => {
      onChange({ from: dateText(from), to: dateText(to), ...part });
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={t('filter.show')} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
      <DateField {...form.field('from')} label={t('filter.from')} optional={t('common:form.optional')} />
      <DateField {...form.field('to')} label={t('filter.to')} optional={t('common:form.optional')} />
      <SectorField {...form.field('sectorId')} optional={t('common:form.optional')} />
      {everyOffice && <OfficeField {...form.field('officeId')} label={t('filter.office')} optional={t('common:form.optional')} />}
    </Form>
  );
}

/** Narrows a list to the days of filing, to a sector and, for who sees more than one, to an office. */
export function FiledDialog(props: FiledProps) {
  const { t } = useTranslation(['workspace', 'common']);
  return (
    <Dialog open onClose={props.onClose} title={t(props.everyOffice ? 'filter.partAndOffice' : 'filter.part')} closeLabel={t('common:action.close')}>
      <FiledForm {...props} />
    </Dialog>
  );
}
