import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Card, Facts, Ltr, Notice, Skeleton } from '@nafida/ui';
import { getCase } from '../../lib/cases/case-queries.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { ReceiptButton } from '../../lib/cases/receipt-button.js';
import { formatDate } from '../../lib/format.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { Receipt } from '../../lib/receipt.js';
import { fetchReceipt } from './desk.api.js';
import { DeskTabs } from './desk-tabs.js';
import { PrintPaper } from './print-paper.js';

function Paper({ reference }: { reference: string }) {
  const { t } = useTranslation('desk');
  return (
    <div className="row">
      <PrintPaper fetchPaper={() => fetchReceipt(reference)} name={`${reference}.pdf`} label={t('filed.print')} />
      <ReceiptButton reference={reference} variant="quiet" />
    </div>
  );
}

function Filed({ filed }: { filed: CaseView }) {
  const { t } = useTranslation('desk');
  const { reference, kindLabel, submittedDate, office, applicant, waitsForCitizen, next, actions } = filed;
  const facts = [
    ...(applicant ? [{ key: 'name', term: t('filed.applicant'), detail: <bdi>{applicant.name}</bdi> }] : []),
    ...(applicant?.cin ? [{ key: 'cin', term: t('filed.cin'), detail: <Ltr>{applicant.cin}</Ltr> }] : []),
    { key: 'kind', term: t('filed.kind'), detail: kindLabel },
    { key: 'date', term: t('filed.date'), detail: formatDate(submittedDate) },
    { key: 'office', term: t('filed.office'), detail: <bdi>{office.name}</bdi> },
  ];
  return (
    <div className="wrap wrap-narrow page">
      <DeskTabs />
      <Receipt title={t('filed.title')} label={t('filed.reference')} reference={reference} note={next} />
      {waitsForCitizen && <Notice tone="wait" title={t('filed.incomplete')}>{t('filed.incompleteNote')}</Notice>}
      <Paper reference={reference} />
      <Card><Facts facts={facts} ruled /></Card>
      <div className="row no-print">
        <Link className={buttonClass('ghost')} to="/staff/desk">{t('filed.nextPerson')}</Link>
        {actions.length > 0 && <Link className={buttonClass('quiet')} to={`/staff/requests/${reference}`}>{t('filed.open')}</Link>}
      </div>
    </div>
  );
}

/** It is filed: the reference in large type, and the receipt to hand over. */
export default function FiledAtDeskPage() {
  const { t } = useTranslation('common');
  const { reference = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...getCase(reference),
    // Where another office treats it, the clerk sees the case this once, in the answer to the filing.
    staleTime: Infinity,
  });
  if (data) return <Filed filed={data} />;
  return (
    <div className="wrap wrap-narrow page">
      <DeskTabs />
      {error ? <><ProblemNotice error={error} onRetry={() => void refetch()} /><Paper reference={reference} /></> : <Skeleton label={t('page.loading')} />}
    </div>
  );
}
