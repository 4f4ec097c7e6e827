import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonVariant, Icon } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { openPaper } from './open-paper.js';

/** Brings a paper to the printer of the counter. */
export function PrintPaper({ fetchPaper, name, label, variant }: { fetchPaper: () => Promise<Blob>; name: string; label: string; variant?: ButtonVariant }) {
  const { t } = useTranslation('desk');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const print = async () => {
    setFailure(null);
    setBusy(true);
    await openPaper(fetchPaper, name).catch(setFailure);
    setBusy(false);
  };
  return (
    <>
      <Button variant={variant} className="no-print" busy={busy} onClick={() => void print()}>
        <Icon name="printer" size={20} />{label}<span className="visually-hidden"> {t('newTab')}</span>
      </Button>
      {failure !== null && <ProblemNotice error={failure} onRetry={() => void print()} />}
    </>
  );
}
