import { useTranslation } from 'react-i18next';
import type { Schemas } from '@nafida/api-client';
import type { CaseView } from '../../lib/cases/case-types.js';
import { ChooseDialog } from './choose-dialog.js';
import { filled } from './replies.js';
import { useReplyOptions } from './reply-field.js';

/** Chooses an answer that need not be written anew; it is read and adapted before it goes out. */
export function RepliesDialog({ view, replies, onChoose, onClose }: {
  view: CaseView;
  replies: readonly Schemas['CannedReplyView'][];
  onChoose: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('workspace');
  const optionsOf = useReplyOptions();
  const texts = replies.map((reply) => ({ ...reply, text: filled(reply.text, { ...view.applicant?.words }) }));
  return (
    <ChooseDialog
      title={t('replies.title')}
      label={t('replies.label')}
      hint={t('replies.hint')}
      options={optionsOf(texts)}
      onChoose={(id) => onChoose(texts.find((reply) => reply.id === id)?.text ?? '')}
      onClose={onClose}
    />
  );
}
