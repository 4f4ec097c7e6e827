import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, Reference, showToast } from '@nafida/ui';
import { usePage } from './page.js';
import styles from './receipt.module.css';

/** It has arrived: the reference to quote from now on, above all else on its page. */
export function Receipt({ title, label, reference, note }: { title: string; label: string; reference: string; note: ReactNode }) {
  const heading = usePage(title);
  return (
    <Card tone="brand" className={`zellige ${styles.receipt}`}>
      <Icon name="check" size={40} />
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      <p>{label}</p>
      <p className={styles.reference}><Reference>{reference}</Reference></p>
      <p>{note}</p>
    </Card>
  );
}

/** Takes the reference along, on paper or in another window. */
export function KeepReference({ reference, keep }: { reference: string; keep?: ReactNode }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(reference);
    showToast(t('receipt.copied'));
  };
  return (
    <div className="row no-print">
      {keep ?? <Button variant="ghost" onClick={() => print()}><Icon name="printer" size={20} />{t('receipt.print')}</Button>}
      {/* Browsers offer the clipboard on secure pages only. */}
      {navigator.clipboard && <Button variant="ghost" onClick={() => void copy()}><Icon name="note" size={20} />{t('receipt.copy')}</Button>}
    </div>
  );
}
