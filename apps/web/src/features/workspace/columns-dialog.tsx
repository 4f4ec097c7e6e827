import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, CheckboxGroup } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { columnsOf, type QueueColumn, queueColumns } from './queue-columns.js';

/** Which columns the list has; without any it is one of cards. */
export function ColumnsDialog({ columns, onChange, onClose }: { columns: string; onChange: (columns: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  // The address follows a moment later; a box that is ticked stays so.
  const [chosen, setChosen] = useState(() => columnsOf(columns));
  const choose = (next: readonly QueueColumn[]) => {
    setChosen([...next]);
    onChange(next.join(','));
  };
  return (
    <Dialog open onClose={onClose} title={t('columns.title')} closeLabel={t('common:action.close')}>
      <CheckboxGroup
        id="queue-columns"
        label={t('columns.label')}
        hint={t('columns.hint')}
        choices={queueColumns.map((value) => ({ value, label: t(`columns.names.${value}`) }))}
        value={chosen}
        onChange={(next) => choose(columnsOf(next.join(',')))}
      />
      <p className="row">
        <Button onClick={onClose}>{t('columns.done')}</Button>
        <Button variant="quiet" onClick={() => choose([])}>{t('columns.cards')}</Button>
      </p>
    </Dialog>
  );
}
