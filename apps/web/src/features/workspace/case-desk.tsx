import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, showToast } from '@nafida/ui';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { ActionDialog } from './action-dialog.js';
import { CaseActions } from './case-actions.js';
import { CaseMeta } from './case-meta.js';
import { CaseSide } from './case-side.js';
import { CaseText } from './case-text.js';
import styles from './case.module.css';
import { ChangedNotice } from './changed-notice.js';
import { Composer } from './composer.js';
import { Correspondence } from './correspondence.js';
import { NextCase } from './next-case.js';
import { Proposal } from './proposal.js';
import { actionKeys } from './shortcuts.js';
import { useCaseAction } from './use-case-action.js';
import { isWritten, useComposer } from './use-composer.js';
import type { QueuedCaseView } from './workspace-types.js';

/** What can be done by the button alone: it tells nobody and takes nothing away. */
const atOnce: ReadonlySet<string> = new Set(['acknowledge']);

/** Everything on one case: what was said, who said it, and the place to answer. */
export function CaseDesk({ view, next, addressOf, onClaim, claiming }: {
  view: CaseView;
  next: QueuedCaseView | undefined;
  addressOf: (reference: string) => string;
  onClaim?: () => void;
  claiming: boolean;
}) {
  const { t } = useTranslation('workspace');
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<string | null>(null);
  const [finished, setFinished] = useState<string | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const field = useRef<HTMLDivElement>(null);

  const onDone = (changed: CaseView, action: string) => {
    setDialog(null);
    setFailure(null);
    showToast(t([`done.${action}`, 'done.other']));
    if (!changed.open || changed.office.id !== view.office.id) setFinished(action);
    void queries.invalidateQueries({ queryKey: ['workqueue'] });
  };
  const caseAction = useCaseAction(view, onDone);
  const composer = useComposer(view, caseAction);

  const start = (action: ActionView) => {
    if (isWritten(action)) {
      composer.choose(action.name);
      // The field belongs to the kind just chosen, which is drawn first.
      setTimeout(() => field.current?.querySelector('textarea')?.focus());
    } else if (!action.input && atOnce.has(action.name)) {
      void caseAction.perform({ action: action.name }).catch((error: unknown) => setFailure(error instanceof Problem ? error : null));
    } else {
      setDialog(action.name);
    }
  };
  useShortcuts({
    p: () => print(),
    ...Object.fromEntries(view.actions.flatMap((action) => {
      const key = actionKeys[action.name];
      return key ? [[key, () => start(action)]] : [];
    })),
  });
  const asked = view.actions.find(({ name }) => name === dialog);

  return (
    <>
      <CaseMeta view={view} onClaim={onClaim} claiming={claiming} />
      <CaseActions view={view} busy={caseAction.busy} onStart={start} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {finished && <NextCase action={finished} next={next} addressOf={addressOf} />}
          {failure && <ProblemNotice error={failure} />}
          <ChangedNotice entries={caseAction.changes} kept={composer.text !== '' || composer.stranded.length > 0} />
          {view.applicant === null ? (
            <Notice tone="info" title={t('case.outline')} />
          ) : (
            <>
              <CaseText view={view} />
              <Proposal view={view} onStart={start} />
              <Correspondence view={view} composer={<Composer view={view} composer={composer} busy={caseAction.busy} field={field} />} />
            </>
          )}
        </div>
        <CaseSide view={view} />
      </div>
      {asked && <ActionDialog view={view} action={asked} perform={caseAction.perform} send={caseAction.send} onDone={(changed) => onDone(changed, asked.name)} onClose={() => setDialog(null)} />}
      {caseAction.question}
    </>
  );
}
