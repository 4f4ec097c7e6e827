import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReceiptButton } from '../../lib/cases/receipt-button.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { FiledCase, FiledPage } from '../../lib/filing/filed-page.js';
import { formatDate, isolate } from '../../lib/format.js';
import { getMyAccount } from '../../lib/my-account.js';

function Filed({ filed }: { filed: CaseView }) {
  const { t } = useTranslation(['certificates', 'cases']);
  const { data: account } = useQuery(getMyAccount());
  const { reference, dueDate, office } = filed;
  const due = formatDate(dueDate);
  return (
    <FiledPage
      filed={filed}
      title={t('certificates:pages.filed.title')}
      note={t('cases:pages.case.due', { date: due })}
      receiptTitle={t('cases:pages.receipt.complete')}
      receiptNote={t('cases:pages.receipt.note')}
      keep={<ReceiptButton reference={reference} />}
      next={[
        t('certificates:pages.filed.reviewed', { date: due }),
        t('certificates:pages.filed.told', { phone: isolate((account?.phone ?? '').replaceAll(' ', '\u00a0')) }),
        t('certificates:pages.filed.collected', { office: isolate(office.name) }),
        t('certificates:pages.filed.refused'),
      ]}
    />
  );
}

/** The request has arrived: receipt, the day of the answer, and where the certificate will be collected. */
export default function CertificateFiledPage() {
  return <FiledCase>{(filed) => <Filed filed={filed} />}</FiledCase>;
}
