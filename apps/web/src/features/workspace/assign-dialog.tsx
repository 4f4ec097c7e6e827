import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, RadioCards } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { getMyAccount } from '../../lib/my-account.js';
import { nameOf } from '../../lib/person-text.js';
import { useForm } from '../../lib/use-form.js';
import { listColleagues } from './workspace.api.js';

/** Hands the ticked cases to a clerk of the office. */
export function AssignDialog({ count, onSend, onClose }: { count: number; onSend: (assigneeId: string) => Promise<unknown>; onClose: () => void }) {
  const { t, i18n } = useTranslation(['workspace', 'common']);
  const { data: desk } = useQuery(getMyAccount());
  const { data: colleagues = [] } = useQuery(listColleagues());
  const others = colleagues.filter(({ id }) => id !== desk?.id);
  const choices = [
    ...others.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
    ...(desk ? [{ value: desk.id, label: <bdi>{nameOf(desk, i18n.language)}</bdi>, hint: t('assign.me') }] : []),
  ];
  const form = useForm({
    name: 'assign',
    initial: { assigneeId: '' },
    validate: ({ assigneeId }) => ({ assigneeId: assigneeId ? undefined : t('assign.missing') }),
    send: ({ assigneeId }) => onSend(assigneeId).then(onClose),
  });
  return (
    <Dialog open onClose={onClose} title={t('assign.title', { count })} closeLabel={t('common:action.close')}>
      <Form form={form} submitLabel={t('assign.send')} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
        <RadioCards {...form.field('assigneeId')} label={t('assign.clerk')} choices={choices} />
      </Form>
    </Dialog>
  );
}
