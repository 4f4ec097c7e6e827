import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@nafida/api-client';
import { ComboBox, type ComboOption } from '@nafida/ui/interactive';
import type { CaseView } from '../../lib/cases/case-types.js';
import { isolate } from '../../lib/format.js';
import { filled, withReply } from './replies.js';
import { listCannedReplies } from './workspace.api.js';

/** Answers written once, each with how it begins; the text keeps its own direction. */
export function useReplyOptions() {
  const { t } = useTranslation('workspace');
  return (replies: readonly Schemas['CannedReplyView'][]): ComboOption[] =>
    replies.map(({ id, name, text, own }) => ({ id, label: name, detail: `${own ? `${t('replies.own')} · ` : ''}${isolate(text.replaceAll(/\s+/gu, ' '))}` }));
}

/** A list of answers beside the text of a form; once one is chosen it is read and adapted there. */
export function ReplyBox({ replies, hint, onChoose }: { replies: readonly Schemas['CannedReplyView'][]; hint: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  const optionsOf = useReplyOptions();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  if (replies.length === 0) return null;
  return (
    <div ref={box}>
      {/* Nothing stays chosen: the box begins anew. */}
      <ComboBox
        key={chosen}
        id="canned-reply"
        label={t('replies.open')}
        hint={hint}
        options={optionsOf(replies)}
        value=""
        onChange={(id) => {
          if (!id) return;
          onChoose(id);
          setChosen(chosen + 1);
          box.current?.closest('form')?.querySelector('textarea')?.focus();
        }}
        openLabel={t('common:action.open')}
        emptyLabel={t('common:list.empty')}
      />
    </div>
  );
}

/** Puts an answer written once into the text of a dialog, where there are any for what is done. */
export function ReplyField({ view, action, text, onWrite }: { view: CaseView; action: string; text: string; onWrite: (text: string) => void }) {
  const { t } = useTranslation('workspace');
  const { data = [] } = useQuery(listCannedReplies(view, action));
  const replies = data.map((reply) => ({ ...reply, text: filled(reply.text, { ...view.applicant?.words }) }));
  return <ReplyBox replies={replies} hint={t('replies.hint')} onChoose={(id) => onWrite(withReply(text, replies.find((reply) => reply.id === id)?.text ?? ''))} />;
}
