import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Skeleton } from '@nafida/ui';
import { getCase } from '../cases/case-queries.js';
import type { CaseView } from '../cases/case-types.js';
import { formatDate, isolate } from '../format.js';
import { ProblemNotice } from '../problem-notice.js';
import { KeepReference, Receipt } from '../receipt.js';
import { RequireSession } from '../require-session.js';
import styles from './filing.module.css';

/** It has arrived: the reference in large type, the receipt, what happens next, and a way to keep it. */
export function FiledPage({ filed, title, note, receiptTitle, receiptNote, keep, next, children }: {
  filed: CaseView;
  title: string;
  /** The one date to remember. */
  note: string;
  receiptTitle: string;
  receiptNote: string;
  /** How the receipt is kept: printed, or brought home as a document. */
  keep: ReactNode;
  /** The steps to come, in their order. */
  next: readonly string[];
  /** What is still to be done at once: files to send, documents to add. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('cases');
  const { reference, title: subject, kindLabel, submittedDate, office } = filed;
  return (
    <div className="wrap wrap-narrow page">
      <Receipt title={title} label={t('pages.filed.reference')} reference={reference} note={note} />
      {children}
      <section className="stack" aria-labelledby="filed-receipt">
        <h2 id="filed-receipt">{receiptTitle}</h2>
        <p>{t('pages.mine.row', { kind: kindLabel, title: isolate(subject) })}</p>
        <p className="muted">{t('pages.case.filedOn', { date: formatDate(submittedDate) })} · <bdi>{office.name}</bdi></p>
        <p className="muted small">{receiptNote}</p>
        <KeepReference reference={reference} keep={keep} />
      </section>
      <section className="stack" aria-labelledby="filed-next">
        <h2 id="filed-next">{t('pages.filed.next')}</h2>
        <ol className={styles.next}>{next.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
      <div className="row no-print">
        <Link className={buttonClass()} to={`/requests/${reference}`}>{t('pages.filed.follow')}</Link>
        <Link className={buttonClass('quiet')} to="/requests">{t('pages.mine.title')}</Link>
      </div>
    </div>
  );
}

function Read({ reference, children }: { reference: string; children: (filed: CaseView) => ReactNode }) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(getCase(reference));
  if (data) return children(data);
  return (
    <div className="wrap wrap-narrow page">
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('page.loading')} />}
    </div>
  );
}

/** Reads the case that the address names, for its confirmation page. */
export function FiledCase({ children }: { children: (filed: CaseView) => ReactNode }) {
  const { reference = '' } = useParams();
  return <RequireSession><Read reference={reference}>{children}</Read></RequireSession>;
}
