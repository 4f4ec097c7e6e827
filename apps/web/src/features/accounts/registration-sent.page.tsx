import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { Card } from '@nafida/ui';
import { isolate } from '../../lib/format.js';
import { KeepReference, Receipt } from '../../lib/receipt.js';
import styles from './accounts.module.css';
import type { RegistrationSent } from './use-registration.js';

/** The receipt of a registration: its reference, what happens next, how one will be told. */
export default function RegistrationSentPage() {
  const { t } = useTranslation('accounts');
  const { state } = useLocation();
  const sent = state as RegistrationSent | null;
  if (!sent) return <Navigate to="/register" replace />;
  return (
    <div className="wrap wrap-narrow page">
      <Receipt title={t('pages.sent.title')} label={t('pages.sent.reference')} reference={sent.reference} note={t('pages.sent.keep')} />
      <KeepReference reference={sent.reference} />
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
    </div>
  );
}
