import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Notice } from '@nafida/ui';
import { ActionForm } from '../../lib/cases/action-form.js';
import { AddAttachments } from '../../lib/cases/attachments.js';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import { DataProtectionNote } from '../../lib/cases/data-protection-note.js';
import type { Choice } from './case-actions.js';
import styles from './case.module.css';

/** The case has moved on and this can no longer be done: what was written waits for what can. */
function Gone({ actions, onChoose }: { actions: readonly ActionView[]; onChoose: (choice: Choice) => void }) {
  const { t } = useTranslation('cases');
  const others = actions.filter(({ input }) => input?.some(({ name, required }) => name === 'message' && required));
  return (
    <Notice tone="wait" title={t('pages.action.goneTitle')} live>
      <p>{t('pages.action.goneDetail')}</p>
      <div className="row">
        {others.map((action) => <Button key={action.name} variant="ghost" onClick={() => onChoose(action)}>{action.label}</Button>)}
      </div>
    </Notice>
  );
}

/** What the citizen has chosen to do, opened beside the course so that both can be read. */
export function CaseTask({ caseView, choice, onChoose, onClose, onDone }: {
  caseView: CaseView;
  choice: Choice;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation(['cases', 'common']);
  const heading = useRef<HTMLHeadingElement>(null);
  const { reference, actions, attachments } = caseView;
  const isDocument = choice === 'document';
  const gone = !isDocument && !actions.some(({ name }) => name === choice.name);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [gone]);
  const cancel = <Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>;
  return (
    <Card as="section" className={`no-print ${styles.task}`} aria-labelledby="case-task">
      <h2 id="case-task" ref={heading} tabIndex={-1}>{isDocument ? t('cases:pages.action.addDocument') : choice.label}</h2>
      {isDocument && (
        <>
          <AddAttachments reference={reference} present={attachments.length} />
          <DataProtectionNote />
          <p><Button variant="ghost" onClick={onClose}>{t('common:action.close')}</Button></p>
        </>
      )}
      {gone && <><Gone actions={actions} onChoose={onChoose} /><p>{cancel}</p></>}
      {!isDocument && !gone && (
        <ActionForm caseView={caseView} action={choice} draft={`case-${reference}`} onDone={onDone} secondary={cancel}>
          <DataProtectionNote />
        </ActionForm>
      )}
    </Card>
  );
}
