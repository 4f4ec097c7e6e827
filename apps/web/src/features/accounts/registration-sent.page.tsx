import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { Button, Card, Icon } from '@nafida/ui';
import { isolate } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import styles from './accounts.module.css';
import type { RegistrationSent } from './use-registration.js';

function Keep({ reference }: { reference: string }) {
  const { t } = useTranslation(['accounts', 'common']);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(reference);
    setCopied(true);
  };
  return (
    <div className="row no-print">
      <Button variant="ghost" onClick={() => window.print()}><Icon name="printer" size={20} />{t('common:action.print')}</Button>
      {/* Pages that are not served over HTTPS may not write to the clipboard. */}
      {window.isSecureContext && <Button variant="ghost" onClick={() => void copy()}><Icon name={copied ? 'check' : 'note'} size={20} />{t(copied ? 'accounts:pages.sent.copied' : 'accounts:pages.sent.copy')}</Button>}
    </div>
  );
}

/** The receipt of a registration: its reference, what happens next, how one will be told. */
export default function RegistrationSentPage() {
  const { t } = useTranslation('accounts');
  const { state } = useLocation();
  const sent = state as RegistrationSent | null;
  if (!sent) return <Navigate to="/register" replace />;
  return (
    <Page title={t('pages.sent.title')} narrow>
      <Card tone="brand" className={styles.receipt}>
        <p>{t('pages.sent.reference')}</p>
        <p className={styles.reference}><bdi dir="ltr">{sent.reference}</bdi></p>
        <p className="small">{t('pages.sent.keep')}</p>
      </Card>
      <Keep reference={sent.reference} />
      <Card as="section" aria-labelledby="next-title" className="stack">
        <h2 id="next-title">{t('pages.sent.nextTitle')}</h2>
        <ol className={styles.next}>
          <li>{t('pages.sent.next1')}</li>
          <li>{t('pages.sent.next2', { email: isolate(sent.email), phone: isolate(sent.phone) })}</li>
          <li>{t('pages.sent.next3')}</li>
        </ol>
        <p className="muted small">{t('pages.sent.silence')}</p>
      </Card>
      <p className="no-print"><Link to="/">{t('pages.sent.home')}</Link></p>
    </Page>
  );
}
