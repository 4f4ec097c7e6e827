import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { kindOf, kindsOf } from './bulk-kinds.js';
import { ReplyBox } from './reply-field.js';
import { listCannedReplies } from './workspace.api.js';
import type { QueuedCaseView } from './workspace-types.js';

/** An answer written once for many cases, to each citizen in the own language; the words of each case are filled in as it is sent. */
export function BulkReplies({ cases, action, onChoose }: {
  cases: readonly QueuedCaseView[];
  action: string;
  /** The text of each case for which there is one. */
  onChoose: (texts: ReadonlyMap<string, string>) => void;
}) {
  const { t } = useTranslation('workspace');
  const kinds = kindsOf(cases);
  const found = useQueries({ queries: [...kinds.values()].map((kind) => listCannedReplies(kind, action)) });
  const repliesOf = new Map([...kinds.keys()].map((kind, place) => [kind, found[place]?.data ?? []]));
  const all = new Map([...repliesOf.values()].flat().map((reply) => [reply.id, reply]));
  const choose = (id: string) =>
    onChoose(new Map(cases.flatMap((item) => {
      const text = repliesOf.get(kindOf(item))?.find((reply) => reply.id === id)?.text;
      return text ? [[item.reference, text] as const] : [];
    })));
  return <ReplyBox replies={[...all.values()]} hint={t('answers.replyHint')} onChoose={choose} />;
}
