import { useTranslation } from 'react-i18next';
import { Button, Card, DueBar, type Fact, Facts, Icon, Kbd, Ltr } from '@nafida/ui';
import { formatCivilMoment } from '../../lib/cases/case-timeline.js';
import { DocumentList } from '../../lib/cases/documents.js';
import type { ApplicantView, CaseView } from '../../lib/cases/case-types.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { phoneOf } from '../../lib/person-text.js';
import styles from './case.module.css';
import { CaseFamily } from './case-family.js';
import { ClockHistory } from './clock-history.js';
import { JoinedCases } from './joined-cases.js';
import { PassportData } from './passport-data.js';
import { SentMessages } from './sent-messages.js';
import { civilToday, isDecided, lawOf } from './shown.js';
import { SimilarCases } from './similar-cases.js';
import type { StaffDetails } from './workspace-types.js';

/** Breaks, where it must, before the domain. */
function Email({ children: address }: { children: string }) {
  const at = address.lastIndexOf('@');
  return <Ltr>{address.slice(0, at)}<wbr />{address.slice(at)}</Ltr>;
}

function Applicant({ applicant, details }: { applicant: ApplicantView; details: StaffDetails }) {
  const { t } = useTranslation('workspace');
  const { phone, email, cin } = applicant;
  const address = details.address ?? applicant.address;
  const facts: Fact[] = [
    { key: 'name', term: t('person.name'), detail: <bdi>{applicant.name}</bdi> },
    ...(cin ? [{ key: 'cin', term: t('person.cin'), detail: <Ltr>{cin}</Ltr> }] : []),
    ...(phone ? [{ key: 'phone', term: t('person.phone'), detail: <a href={`tel:${phone}`}><Ltr>{phoneOf(phone)}</Ltr></a> }] : []),
    ...(email ? [{ key: 'email', term: t('person.email'), detail: <a href={`mailto:${email}`}><Email>{email}</Email></a> }] : []),
    ...(address ? [{ key: 'address', term: t('person.address'), detail: <bdi>{address}</bdi> }] : []),
    ...(details.capacityLabel ? [{ key: 'capacity', term: t('person.capacity'), detail: details.capacityLabel }] : []),
    ...(details.answerChannelLabel ? [{ key: 'channel', term: t('person.channel'), detail: details.answerChannelLabel }] : []),
    { key: 'language', term: t('person.language'), detail: t([`languages.${applicant.locale}`, 'languages.ar']) },
  ];
  return (
    <Card as="section" className={styles.card}>
      <h2>{t('person.title')}</h2>
      <Facts facts={facts} />
    </Card>
  );
}

function Deadline({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const { clock, dueDate } = view;
  const { askForCompletionBy } = view.details as StaffDetails;
  const mayAsk = view.actions.some(({ name }) => name === 'requestInformation');
  return (
    <Card as="section" className={styles.card}>
      <h2>{t('deadline.title')}</h2>
      <DueBar
        label={t('deadline.answerBy', { date: formatDate(dueDate) })}
        detail={clock.startedOn === null ? t('deadline.notStarted') : clock.suspended ? t('deadline.suspended') : t('deadline.elapsed', { elapsed: formatNumber(clock.elapsedDays), count: clock.days })}
        elapsed={clock.elapsedDays}
        total={clock.days}
        late={clock.overdue}
      />
      <p className="small muted">{lawOf(clock.article, t)}</p>
      <ClockHistory clock={clock} />
      {askForCompletionBy && mayAsk && (
        <p className="small">{t(askForCompletionBy < civilToday(view) ? 'deadline.completionPassed' : 'deadline.completionBy', { date: formatDate(askForCompletionBy) })}</p>
      )}
    </Card>
  );
}

/** Beside the case: whose it is, what was done, and what the law gives it. */
export function CaseSide({ view }: { view: CaseView }) {
  const { t } = useTranslation('workspace');
  const { dataProvided } = view.details as StaffDetails;
  // The data of a passport are opened beside it, where the look is recorded.
  const documents = view.documents.filter(({ kind }) => kind !== 'passport-data');
  return (
    <aside className={styles.side} aria-label={t('case.side')}>
      {view.applicant && <Applicant applicant={view.applicant} details={view.details} />}
      {documents.length > 0 && (
        <Card as="section" className={styles.card}>
          <h2>{t('documents.title')}</h2>
          <DocumentList documents={documents} />
          <p className="small muted">{t('documents.recorded')}</p>
        </Card>
      )}
      {dataProvided && view.actions.length > 0 && <PassportData key={view.version} reference={view.reference} />}
      {view.open && !isDecided(view) && <Deadline view={view} />}
      <CaseFamily view={view} />
      <JoinedCases view={view} />
      {view.service === 'complaints' && view.open && !view.joinedTo && view.actions.length > 0 && <SimilarCases view={view} />}
      {view.applicant && <SentMessages reference={view.reference} />}
      <Card as="section" className={styles.card}>
        <div className={styles.cardHead}>
          <h2>{t('case.course')}</h2>
          <Button variant="quiet" aria-keyshortcuts="p" onClick={() => print()}><Icon name="printer" size={18} />{t('case.print')} <Kbd>P</Kbd></Button>
        </div>
        <ol className={styles.course}>
          {[...view.timeline].toReversed().map((entry) => (
            <li key={entry.seq}><bdi>{entry.label}</bdi><small>{formatCivilMoment(entry)}{entry.actorLabel && <> · <bdi>{entry.actorLabel}</bdi></>}</small></li>
          ))}
        </ol>
      </Card>
      {view.rating !== null && (
        <Card as="section" className={styles.card}>
          <h2>{t('case.opinion')}</h2>
          <p>{t('case.rating', { rating: view.rating })}</p>
          {view.ratingComment && <p dir="auto">{view.ratingComment}</p>}
        </Card>
      )}
    </aside>
  );
}
