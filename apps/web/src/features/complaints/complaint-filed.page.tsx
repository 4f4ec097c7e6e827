import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Card, Skeleton } from '@nafida/ui';
import { getCase } from '../../lib/cases/case-queries.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { UploadList } from '../../lib/cases/upload-list.js';
import { useUploads } from '../../lib/cases/use-uploads.js';
import { formatDate, isolate } from '../../lib/format.js';
import { getMyAccount } from '../../lib/my-account.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { KeepReference, Receipt } from '../../lib/receipt.js';
import { RequireSession } from '../../lib/require-session.js';
import styles from './complaints.module.css';
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
  const { reference, title, kindLabel, dueDate, submittedDate, office } = filed;
  const due = formatDate(dueDate);
  return (
    <div className="wrap wrap-narrow page">
      <Receipt title={t('complaints:pages.filed.title')} label={t('complaints:pages.filed.reference')} reference={reference} note={t('cases:pages.case.due', { date: due })} />
      <Attachments reference={reference} />
      <section className="stack" aria-labelledby="filed-receipt">
        <h2 id="filed-receipt">{t('cases:pages.case.receipt')}</h2>
        <p>{t('cases:pages.mine.row', { kind: kindLabel, title: isolate(title) })}</p>
        <p className="muted">{t('cases:pages.case.filedOn', { date: formatDate(submittedDate) })} · <bdi>{office.name}</bdi></p>
        <p className="muted small">{t('cases:pages.case.receiptNote')}</p>
        <KeepReference reference={reference} />
      </section>
      <section className="stack" aria-labelledby="filed-next">
        <h2 id="filed-next">{t('complaints:pages.filed.next')}</h2>
        <ol className={styles.next}>
          <li>{t('complaints:pages.filed.acknowledged', { phone: isolate((account?.phone ?? '').replaceAll(' ', '\u00a0')), email: isolate(account?.email ?? '') })}</li>
          <li>{t('complaints:pages.filed.completed')}</li>
          <li>{t('complaints:pages.filed.answered', { date: due })}</li>
          <li>{t('complaints:pages.filed.opinion')}</li>
        </ol>
      </section>
      <div className="row no-print">
        <Link className={buttonClass()} to={`/requests/${reference}`}>{t('complaints:pages.filed.follow')}</Link>
        <Link className={buttonClass('quiet')} to="/requests">{t('cases:pages.mine.title')}</Link>
      </div>
    </div>
  );
}

function FiledByReference({ reference }: { reference: string }) {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery(getCase(reference));
  if (data) return <Filed filed={data} />;
  return (
    <div className="wrap wrap-narrow page">
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('page.loading')} />}
    </div>
  );
}

/** It has arrived: the reference to quote, the day of the answer, and what happens until then. */
export default function ComplaintFiledPage() {
  const { reference = '' } = useParams();
  return <RequireSession><FiledByReference reference={reference} /></RequireSession>;
}
