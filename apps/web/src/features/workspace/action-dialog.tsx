import { useTranslation } from 'react-i18next';
import { Button } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { ActionForm } from '../../lib/cases/action-form.js';
import type { ActionView, CaseView, PerformAction } from '../../lib/cases/case-types.js';
import { ReplyField } from './reply-field.js';
import { SendingFacts } from './sending-facts.js';
import { TransferDialog } from './transfer-dialog.js';
import type { StaffDetails } from './workspace-types.js';

/** What weighs enough to be said before it is done. */
const explained: ReadonlySet<string> = new Set(['approve', 'reject', 'requestInformation', 'extend', 'markCollected', 'returnFile', 'revoke', 'provideData']);

/** What an action asks for besides a text: an office, a legal reason, or a second look. */
export function ActionDialog({ view, action, perform, send, onDone, onClose }: {
  view: CaseView;
  action: ActionView;
  perform: (asked: PerformAction) => Promise<void>;
  send: (asked: PerformAction) => Promise<CaseView>;
  onDone: (changed: CaseView) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['workspace', 'common']);
  const { suggestedOffice, proposedReply } = view.details as StaffDetails;
  const message = action.input?.find(({ name }) => name === 'message');
  const below = (text: string, write: (text: string) => void) => (
    <>
      {message && <ReplyField view={view} action={action.name} text={text} onWrite={write} />}
      {action.name !== 'provideData' && <SendingFacts view={view} action={action.name} text={text} />}
    </>
  );
  if (action.input?.some(({ name }) => name === 'officeId')) {
    return (
      <TransferDialog
        draft={view.reference}
        title={action.label}
        reasonLimit={message?.maxLength ?? 0}
        suggested={suggestedOffice}
        leaveOut={view.office.id}
        onSend={({ officeId, reason }) => perform({ action: action.name, officeId, message: reason })}
        onClose={onClose}
      >
        {below}
      </TransferDialog>
    );
  }
  const proposal = proposedReply?.action === action.name ? { reason: proposedReply.reason, message: proposedReply.message } : undefined;
  return (
    <Dialog open onClose={onClose} title={action.label} closeLabel={t('common:action.close')}>
      {explained.has(action.name) && <p>{t(`explain.${action.name}`)}</p>}
      <ActionForm
        caseView={view}
        action={action}
        initial={proposal}
        perform={send}
        onDone={onDone}
        secondary={<Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>}
      >
        {below}
      </ActionForm>
    </Dialog>
  );
}
