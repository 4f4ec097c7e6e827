import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonVariant, Icon } from '@nafida/ui';
import { ProblemNotice } from '../problem-notice.js';
import { downloadReceipt } from './case-queries.js';

/** Brings the receipt home: the proof of filing for appeals and in case of silence (law 55-19, art. 10 and 12). */
export function ReceiptButton({ reference, variant = 'ghost' }: { reference: string; variant?: ButtonVariant }) {
  const { t } = useTranslation('cases');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const fetchReceipt = async () => {
    setFailure(null);
    setBusy(true);
    await downloadReceipt(reference).catch(setFailure);
    setBusy(false);
  };
  return (
    <>
      <Button className="no-print" variant={variant} busy={busy} onClick={() => void fetchReceipt()}><Icon name="certificate" size={20} />{t('pages.receipt.download')}</Button>
      {failure !== null && <ProblemNotice error={failure} onRetry={() => void fetchReceipt()} />}
    </>
  );
}
