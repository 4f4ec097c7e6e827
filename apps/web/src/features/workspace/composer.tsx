import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Kbd, Notice, TextArea } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatNumber } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { MentionDialog } from './mention-dialog.js';
import { RepliesDialog } from './replies-dialog.js';
import styles from './composer.module.css';
import { withReply } from './replies.js';
import { SendingFacts } from './sending-facts.js';
import type { useComposer } from './use-composer.js';
import { useNaming } from './use-naming.js';
import { listCannedReplies } from './workspace.api.js';

/** Where one writes on a case: to the citizen, or a note for colleagues. */
export function Composer({ view, composer, busy, field }: {
  view: CaseView;
  composer: ReturnType<typeof useComposer>;
  busy: boolean;
  field: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const name = useId();
  const { action, kinds, text, limit, error, failure } = composer;
  const [choosing, setChoosing] = useState(false);
  const { naming, onInput, begin, choose, end } = useNaming(composer, field);
  const { data: replies = [] } = useQuery({ ...listCannedReplies(view, action?.name ?? ''), enabled: action !== undefined });
  const send = async () => {
    if (!(await composer.send())) field.current?.querySelector('textarea')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, value } = event.currentTarget;
    // Inside a line the sign is one like any other: 12/2026.
    if (event.key === '/' && replies.length > 0 && (selectionStart === 0 || value[selectionStart - 1] === '\n')) {
      event.preventDefault();
      setChoosing(true);
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <>
      {composer.stranded.map(([kind, kept]) => (
        <Notice key={kind} tone="wait" title={t('composer.stranded')}>
          <p className={styles.kept} dir="auto">{kept}</p>
          <Button variant="quiet" onClick={() => composer.discard(kind)}>{t('composer.discard')}</Button>
        </Notice>
      ))}
      {action && (
        <div ref={field} className={action.name === 'addNote' ? `${styles.composer} ${styles.internal}` : styles.composer} role="group" aria-label={t('composer.label')}>
          <div className={styles.kinds} role="radiogroup" aria-label={t('composer.kind')}>
            {kinds.map((kind) => (
              <label key={kind.name}>
                <input type="radio" name={name} checked={kind.name === action.name} onChange={() => composer.choose(kind.name)} />
                <span>{t([`composer.kinds.${kind.name}`, ''], { defaultValue: kind.label })}</span>
              </label>
            ))}
          </div>
          {failure && failure.status !== 412 && <ProblemNotice error={failure} />}
          <TextArea
            id={`compose-${view.reference}`}
            className={styles.text}
            label={action.input?.[0]?.label ?? action.label}
            value={text}
            rows={4}
            error={error}
            limit={limit}
            countLabel={(used, most) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(most) })}
            onChange={(value) => composer.write(value)}
            onKeyDown={onKeyDown}
            onInput={onInput}
          />
          <div className={styles.foot}>
            <SendingFacts view={view} action={action.name} text={text} />
            {replies.length > 0 && <Button variant="quiet" onClick={() => setChoosing(true)}>{t('replies.open')} <Kbd>/</Kbd></Button>}
            {composer.mayCall && <Button variant="quiet" onClick={begin}>{t('mention.open')} <Kbd>@</Kbd></Button>}
            <Button busy={busy} onClick={() => void send()}>{t([`composer.send.${action.name}`, 'common:action.send'])}</Button>
          </div>
          {choosing && <RepliesDialog view={view} replies={replies} onChoose={(reply) => composer.write(withReply(text, reply))} onClose={() => setChoosing(false)} />}
          {naming && <MentionDialog reference={view.reference} onChoose={choose} onClose={end} />}
          <p className={styles.protection}>{t('composer.protection')} <Link to="/data-protection">{t('composer.protectionMore')}</Link></p>
        </div>
      )}
    </>
  );
}
