import { useTranslation } from 'react-i18next';
import type { Schemas } from '@nafida/api-client';
import type { CaseView } from '../../lib/cases/case-types.js';
import { isolate } from '../../lib/format.js';
import { ChooseDialog } from './choose-dialog.js';

/** The reply with the words of its case; a word that is not known stays to be seen. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) => words[name] || whole);
}

/** Chooses an answer that need not be written anew; it is read and adapted before it goes out. */
export function RepliesDialog({ view, replies, onChoose, onClose }: {
  view: CaseView;
  replies: readonly Schemas['CannedReplyView'][];
  onChoose: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('workspace');
  const words = { ...view.applicant?.words };
  const texts = new Map(replies.map(({ id, text }) => [id, filled(text, words)]));
  return (
    <ChooseDialog
      title={t('replies.title')}
      label={t('replies.label')}
      hint={t('replies.hint')}
      options={replies.map(({ id, name, own }) => ({ id, label: name, detail: `${own ? `${t('replies.own')} · ` : ''}${isolate(texts.get(id)?.replaceAll(/\s+/gu, ' ') ?? '')}` }))}
      onChoose={(id) => onChoose(texts.get(id) ?? '')}
      onClose={onClose}
    />
  );
}
