import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseDialog } from './choose-dialog.js';
import type { Mention } from './mentions.js';
import { listCaseColleagues } from './workspace.api.js';

/** Chooses a colleague who sees the case, to be called to it by a note. */
export function MentionDialog({ reference, onChoose, onClose }: { reference: string; onChoose: (mention: Mention) => void; onClose: () => void }) {
  const { t } = useTranslation('workspace');
  const { data: colleagues = [] } = useQuery(listCaseColleagues(reference));
  return (
    <ChooseDialog
      title={t('mention.title')}
      label={t('mention.label')}
      hint={t('mention.hint')}
      options={colleagues.map(({ id, name }) => ({ id, label: name }))}
      onChoose={(id) => {
        const chosen = colleagues.find((colleague) => colleague.id === id);
        if (chosen) onChoose(chosen);
      }}
      onClose={onClose}
    />
  );
}
