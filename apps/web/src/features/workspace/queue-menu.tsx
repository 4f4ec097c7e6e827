import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon, showToast, TextField } from '@nafida/ui';
import { Dialog, Menu } from '@nafida/ui/interactive';
import { Form } from '../../lib/form.js';
import { useWide } from '../../lib/use-wide.js';
import { useForm } from '../../lib/use-form.js';
import { ColumnsDialog } from './columns-dialog.js';
import { FiledDialog } from './filed-dialog.js';
import { type QueueFilters, searchOf } from './queue-filters.js';
import { keptView } from './saved-views.js';
import { listSavedViews, useSavedViews } from './workspace.api.js';

const nameLimit = 60;

function SaveDialog({ filters, onClose }: { filters: QueueFilters; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const { save } = useSavedViews();
  const form = useForm({
    name: 'save-view',
    initial: { name: '' },
    validate: ({ name }) => ({ name: name.trim() ? undefined : t('saved.nameMissing') }),
    send: async ({ name }) => {
      await save({ ...filters, name: name.trim() });
      showToast(t('saved.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('saved.save')} closeLabel={t('common:action.close')}>
      <Form form={form} submitLabel={t('saved.save')} secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}>
        <TextField {...form.field('name')} label={t('saved.name')} hint={t('saved.nameHint')} maxLength={nameLimit} />
      </Form>
    </Dialog>
  );
}

/** What is done with the list itself: its days, sector and office, its order, keeping it, passing it on. */
export function QueueMenu({ filters, onChange, everyOffice }: { filters: QueueFilters; onChange: (changed: Partial<QueueFilters>) => void; everyOffice: boolean }) {
  const { t } = useTranslation('workspace');
  const { data: saved = [] } = useQuery(listSavedViews());
  const { remove } = useSavedViews();
  const [naming, setNaming] = useState(false);
  const [arranging, setArranging] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  const wide = useWide();
  const kept = keptView(saved, filters);
  const other = filters.sort === 'newest' ? 'due' : 'newest';
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/staff/requests${searchOf(filters)}`);
    showToast(t('saved.copied'));
  };
  const does: Record<string, () => unknown> = {
    filed: () => setNarrowing(true),
    order: () => onChange({ sort: other === 'newest' ? 'newest' : '' }),
    columns: () => setArranging(true),
    save: () => setNaming(true),
    copy,
    remove: () => kept && remove(kept.id).then(() => showToast(t('saved.removed'))),
  };
  return (
    <>
      <Menu
        button={<Icon name="menu" size={18} />}
        label={t('saved.menu')}
        variant="quiet"
        choices={[
          { id: 'filed', label: t(everyOffice ? 'filter.partAndOffice' : 'filter.part') },
          // The whole record is read newest first.
          ...(filters.view === 'all' ? [] : [{ id: 'order', label: t(`saved.${other}`) }]),
          // A phone keeps its cards.
          ...(wide ? [{ id: 'columns', label: t('columns.choose') }] : []),
          ...(kept ? [] : [{ id: 'save', label: t('saved.save') }]),
          { id: 'copy', label: t('saved.copy') },
          ...(kept ? [{ id: 'remove', label: t('saved.remove', { name: kept.name }), danger: true }] : []),
        ]}
        onChoose={(id) => void does[id]?.()}
      />
      {arranging && <ColumnsDialog columns={filters.columns} onChange={(columns) => onChange({ columns })} onClose={() => setArranging(false)} />}
      {narrowing && <FiledDialog filters={filters} everyOffice={everyOffice} onChange={onChange} onClose={() => setNarrowing(false)} />}
      {naming && <SaveDialog filters={filters} onClose={() => setNaming(false)} />}
    </>
  );
}
