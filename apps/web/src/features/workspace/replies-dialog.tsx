import { useTranslation } from 'react-i18next';
import type { Schemas } from '@nafida/api-client';
import { ComboBox, Dialog } from '@nafida/ui/interactive';
import type { CaseView } from '../../lib/cases/case-types.js';
import { isolate } from '../../lib/format.js';

/** The reply with the words of its case; a word that is not known stays to be seen. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) => words[name] || whole);
}

/** One begins to type at once; the dialog leaves the focus where it already is. */
function begin(box: HTMLDivElement | null): void {
  box?.querySelector('input')?.focus();
}

/** Chooses an answer that need not be written anew; it is read and adapted before it goes out. */
export function RepliesDialog({ view, replies, onChoose, onClose }: {
  view: CaseView;
  replies: readonly Schemas['CannedReplyView'][];
  onChoose: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const words = { ...view.applicant?.words };
  const texts = new Map(replies.map(({ id, text }) => [id, filled(text, words)]));
  return (
    <Dialog open onClose={onClose} title={t('replies.title')} closeLabel={t('common:action.close')}>
      <div ref={begin}>
        <ComboBox
          id="canned-reply"
          label={t('replies.label')}
          hint={t('replies.hint')}
          options={replies.map(({ id, name, own }) => ({ id, label: name, detail: `${own ? `${t('replies.own')} · ` : ''}${isolate(texts.get(id)?.replaceAll(/\s+/gu, ' ') ?? '')}` }))}
          value=""
          onChange={(id) => {
            const text = texts.get(id);
            if (text === undefined) return;
            onChoose(text);
            onClose();
          }}
          openLabel={t('common:action.open')}
          emptyLabel={t('common:list.empty')}
        />
      </div>
    </Dialog>
  );
}
