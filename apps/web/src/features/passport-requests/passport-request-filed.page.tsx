import { useTranslation } from 'react-i18next';
import { ReceiptButton } from '../../lib/cases/receipt-button.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { FiledCase, FiledPage } from '../../lib/filing/filed-page.js';
import { formatDate } from '../../lib/format.js';
import { CompleteFile } from './complete-file.js';

function Filed({ filed }: { filed: CaseView }) {
  const { t } = useTranslation(['passport-requests', 'cases']);
  const { reference, dueDate, status } = filed;
  const due = formatDate(dueDate);
  const incomplete = status === 'incomplete';
  return (
    <FiledPage
      filed={filed}
      title={t('passport-requests:pages.filed.title')}
      note={incomplete ? t('passport-requests:pages.filed.incomplete') : t('cases:pages.case.due', { date: due })}
      receiptTitle={t(incomplete ? 'cases:pages.receipt.incomplete' : 'cases:pages.receipt.complete')}
      receiptNote={t('cases:pages.receipt.note')}
      keep={<ReceiptButton key={status} reference={reference} />}
      next={[
        t('passport-requests:pages.filed.searched'),
        t('passport-requests:pages.filed.told'),
        t('passport-requests:pages.filed.seen'),
        t('passport-requests:pages.filed.declared'),
      ]}
    >
      {incomplete && <CompleteFile filed={filed} />}
    </FiledPage>
  );
}

/** The request has arrived: receipt, what is still missing, and how the data will be seen. */
export default function PassportRequestFiledPage() {
  return <FiledCase>{(filed) => <Filed filed={filed} />}</FiledCase>;
}
