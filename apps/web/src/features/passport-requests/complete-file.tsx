import { useTranslation } from 'react-i18next';
import { Card, Notice } from '@nafida/ui';
import { ActionForm } from '../../lib/cases/action-form.js';
import { AddAttachments, AttachmentList } from '../../lib/cases/attachments.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { formatDate } from '../../lib/format.js';

/** What the file still lacks, said once (law 55-19, art. 10), and the way to bring it at once. */
export function CompleteFile({ filed }: { filed: CaseView }) {
  const { t } = useTranslation(['passport-requests', 'cases']);
  const { reference, attachments, actions, clock, timeline } = filed;
  const complete = actions.find(({ name }) => name === 'complete');
  const missing = timeline[0]?.note;
  return (
    <Card as="section" className="stack no-print" aria-labelledby="filed-missing">
      <h2 id="filed-missing">{t('passport-requests:pages.complete.title')}</h2>
      <Notice tone="wait" icon="paperclip" title={missing ? <bdi>{missing}</bdi> : undefined}>
        {clock.completeBy && <p>{t('passport-requests:pages.complete.before', { date: formatDate(clock.completeBy) })}</p>}
      </Notice>
      {attachments.length > 0 && <AttachmentList attachments={attachments} />}
      <AddAttachments reference={reference} present={attachments.length} />
      {complete && attachments.length > 0 && <ActionForm caseView={filed} action={complete} onDone={() => undefined} />}
    </Card>
  );
}
