import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon } from '@nafida/ui';
import type { CaseView } from '../../lib/cases/case-types.js';
import { UploadList } from '../../lib/cases/upload-list.js';
import { useUploads } from '../../lib/cases/use-uploads.js';
import { FiledCase, FiledPage } from '../../lib/filing/filed-page.js';
import { formatDate, isolate } from '../../lib/format.js';
import { getMyAccount } from '../../lib/my-account.js';
import { takeFiles } from './kept-files.js';

function Attachments({ reference }: { reference: string }) {
  const { t } = useTranslation('complaints');
  const { uploads, add, retry, dismiss } = useUploads(reference);
  useEffect(() => {
    const files = takeFiles(reference);
    if (files.length > 0) add(files);
    // Files are handed over once: at later drawings none are left.
  }, [reference, add]);
  if (uploads.length === 0) return null;
  return (
    <Card as="section" className="stack no-print" aria-labelledby="filed-files">
      <h2 id="filed-files">{t('pages.filed.files')}</h2>
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
    </Card>
  );
}

function Filed({ filed }: { filed: CaseView }) {
  const { t } = useTranslation(['complaints', 'cases']);
  const { data: account } = useQuery(getMyAccount());
  const { reference, dueDate } = filed;
  const due = formatDate(dueDate);
  return (
    <FiledPage
      filed={filed}
      title={t('complaints:pages.filed.title')}
      note={t('cases:pages.case.due', { date: due })}
      receiptTitle={t('cases:pages.case.receipt')}
      receiptNote={t('cases:pages.case.receiptNote')}
      keep={<Button variant="ghost" onClick={() => print()}><Icon name="printer" size={20} />{t('cases:pages.case.print')}</Button>}
      next={[
        t('complaints:pages.filed.acknowledged', { phone: isolate((account?.phone ?? '').replaceAll(' ', '\u00a0')), email: isolate(account?.email ?? '') }),
        t('complaints:pages.filed.completed'),
        t('complaints:pages.filed.answered', { date: due }),
        t('complaints:pages.filed.opinion'),
      ]}
    >
      <Attachments reference={reference} />
    </FiledPage>
  );
}

/** It has arrived: the reference to quote, the day of the answer, and what happens until then. */
export default function ComplaintFiledPage() {
  return <FiledCase>{(filed) => <Filed filed={filed} />}</FiledCase>;
}
