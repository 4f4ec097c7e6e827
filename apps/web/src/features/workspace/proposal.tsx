import { useTranslation } from 'react-i18next';
import { Button, Notice } from '@nafida/ui';
import type { ActionView, CaseView } from '../../lib/cases/case-types.js';
import styles from './case.module.css';
import type { StaffDetails } from './workspace-types.js';

/** The reasoned reply the law provides for, ready to be read, changed and sent by a person. */
export function Proposal({ view, onStart }: { view: CaseView; onStart: (action: ActionView) => void }) {
  const { t } = useTranslation('workspace');
  const { proposedReply } = view.details as StaffDetails;
  const action = view.actions.find(({ name }) => name === proposedReply?.action);
  if (!proposedReply || !action) return null;
  return (
    <Notice tone="wait" title={t('proposal.title')}>
      <div className="stack">
        <p className={styles.body} dir="auto">{proposedReply.message}</p>
        <p><Button variant="ghost" onClick={() => onStart(action)}>{t('proposal.insert')}</Button></p>
      </div>
    </Notice>
  );
}
