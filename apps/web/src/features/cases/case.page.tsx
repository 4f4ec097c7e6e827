import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Button, Card, Icon, Notice, Reference, Skeleton, StatusChip, showToast } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { AttachmentList } from '../../lib/cases/attachments.js';
import { mostFiles } from '../../lib/cases/attachment-rules.js';
import { CaseDetails } from '../../lib/cases/case-details.js';
import { CasePart } from '../../lib/cases/case-parts.js';
import { getCase } from '../../lib/cases/case-queries.js';
import { CaseTimeline } from '../../lib/cases/case-timeline.js';
import type { CaseView } from '../../lib/cases/case-types.js';
import { DocumentList } from '../../lib/cases/documents.js';
import { ReceiptButton } from '../../lib/cases/receipt-button.js';
import { formatDate, isolate } from '../../lib/format.js';
import { Page, usePage } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RequireSession } from '../../lib/require-session.js';
import { Asked } from './asked.js';
import { CaseActions, type Choice } from './case-actions.js';
import { CaseAnswer } from './case-answer.js';
import { CaseDue } from './case-due.js';
import { CaseFamily } from './case-family.js';
import { CaseTask } from './case-task.js';
import styles from './case.module.css';
import { ClockNotes } from './clock-notes.js';
import { OfficeContact } from './office-contact.js';
import { Refusal } from './refusal.js';

/** The receipt has its own button, and passport data are opened with the password. */
const offeredElsewhere: ReadonlySet<string> = new Set(['receipt', 'passport-data']);

/** The receipt of a complaint is its page, printed (decree 2.17.265); the other services give a document. */
function isComplaint({ service }: CaseView): boolean {
  return service === 'complaints';
}

function CaseHead({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const { reference, title, kindLabel, tone, statusLabel, submittedDate } = caseView;
  // A complaint has a subject; the others are told apart by their kind first, then by purpose or person.
  const name = isComplaint(caseView) ? title : t('pages.mine.row', { kind: kindLabel, title: isolate(title) });
  const heading = usePage(`${name} · ${reference}`);
  return (
    <div className={styles.head}>
      <BackLink to="/requests">{t('pages.mine.title')}</BackLink>
      <div className={styles.printOnly}><p>{t('pages.case.receipt')}</p>{isComplaint(caseView) && <small>{t('pages.case.receiptNote')}</small>}</div>
      <p className={styles.line}><Reference>{reference}</Reference><span className="muted small">{isComplaint(caseView) && `${kindLabel} · `}{t('pages.case.filedOn', { date: formatDate(submittedDate) })}</span></p>
      <h1 ref={heading} tabIndex={-1}><bdi>{name}</bdi></h1>
      <p><StatusChip tone={tone}>{statusLabel}</StatusChip></p>
    </div>
  );
}

function Satisfaction({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const { rating, ratingComment, reopenUntil, actions } = caseView;
  const mayReopen = reopenUntil !== null && actions.some(({ name }) => name === 'reopen');
  return (
    <>
      {rating !== null && <Notice icon="star" title={t('pages.case.yourRating')}>{t(`pages.action.ratings.${rating}`)}{ratingComment && <p dir="auto">{ratingComment}</p>}</Notice>}
      {mayReopen && <p className="muted">{t('pages.case.reopenUntil', { date: formatDate(reopenUntil) })}</p>}
    </>
  );
}

function OneCase({ caseView }: { caseView: CaseView }) {
  const { t } = useTranslation('cases');
  const queries = useQueryClient();
  // Nothing is left to come once the answer has been rated.
  const rated = !caseView.open && caseView.rating !== null;
  const [choice, setChoice] = useState<Choice | null>(null);
  const course = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setChoice(null);
    course.current?.focus();
  };
  const { actions, attachments, details, documents, timeline, ahead, office, open, reference } = caseView;
  const issued = documents.filter(({ kind }) => !offeredElsewhere.has(kind));
  return (
    <div className={`wrap page ${styles.page}`}>
      <CaseHead caseView={caseView} />
      <div className={styles.columns}>
        <div className="stack-wide">
          <CaseAnswer caseView={caseView} />
          <CaseDue {...caseView} next={rated ? '' : caseView.next} />
          <ClockNotes caseView={caseView} />
          <Asked caseView={caseView} />
          <Refusal details={details} />
          {issued.length > 0 && (
            <section className="stack" aria-labelledby="case-issued">
              <h2 id="case-issued">{t('pages.issued.title')}</h2>
              <DocumentList documents={issued} />
            </section>
          )}
          <CasePart caseView={caseView} />
          {choice && (
            <CaseTask
              key={choice === 'document' ? choice : choice.name}
              caseView={caseView}
              choice={choice}
              onChoose={setChoice}
              onClose={close}
              onDone={() => {
                close();
                showToast(t('pages.action.done'));
                void queries.invalidateQueries({ queryKey: ['my-cases'] });
              }}
            />
          )}
          <section className="stack" aria-labelledby="case-course">
            <h2 id="case-course" ref={course} tabIndex={-1}>{t('pages.case.course')}</h2>
            <CaseTimeline entries={timeline} ahead={rated ? [] : ahead} />
          </section>
          <Satisfaction caseView={caseView} />
          <Card as="section" className="stack" aria-labelledby="case-details">
            <h2 id="case-details">{t('pages.case.details')}</h2>
            <CaseDetails details={details} />
          </Card>
        </div>
        <div className={styles.side}>
          {!choice && <CaseActions actions={actions} mayAddDocument={open && attachments.length < mostFiles} onChoose={setChoice} />}
          <Card as="section" className="stack" aria-labelledby="case-documents">
            <h2 id="case-documents">{t('pages.case.documents')}</h2>
            {attachments.length > 0 ? <AttachmentList attachments={attachments} /> : <p className="muted">{t('pages.case.noDocuments')}</p>}
          </Card>
          <CaseFamily caseView={caseView} />
          <Card as="section" className="stack" aria-labelledby="case-contact">
            <h2 id="case-contact">{t('pages.case.contact')}</h2>
            <OfficeContact office={office} />
          </Card>
          {caseView.kind !== 'treatment' && <p className="no-print small"><Link to={`/requests/${reference}/complain`}>{t('pages.case.complain')}</Link></p>}
          {isComplaint(caseView)
            ? <Button className="no-print" variant="ghost" onClick={() => print()}><Icon name="printer" size={20} />{t('pages.case.print')}</Button>
            : <ReceiptButton reference={reference} />}
        </div>
      </div>
    </div>
  );
}

function CaseOfReference({ reference }: { reference: string }) {
  const { t } = useTranslation(['cases', 'common']);
  const found = useQuery(getCase(reference));
  if (found.data) return <OneCase caseView={found.data} />;
  if (found.isPending) return <div className="wrap page"><Skeleton label={t('common:page.loading')} lines={7} /></div>;
  const unknown = found.error instanceof Problem && found.error.status === 404;
  return (
    <Page title={t('cases:pages.mine.title')} narrow>
      <ProblemNotice error={found.error} onRetry={unknown ? undefined : () => void found.refetch()} />
      <p><Link to="/requests">{t('cases:pages.mine.empty.showAll')}</Link></p>
    </Page>
  );
}

/** One request: its course, what the administration says, and what the citizen can do now. */
export default function CasePage() {
  const { reference = '' } = useParams();
  return <RequireSession><CaseOfReference key={reference} reference={reference} /></RequireSession>;
}
