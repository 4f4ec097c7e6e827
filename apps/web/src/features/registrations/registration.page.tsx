import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { buttonClass, Card, Notice, Reference, Skeleton, StatusChip } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { formatMoment, isolate } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { nameOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { daysSince } from './days-since.js';
import { DecideRegistration, type Decision } from './decide-registration.js';
import { LikelyDuplicates } from './likely-duplicates.js';
import { PersonFacts } from './person-facts.js';
import { type RegistrationDetail, registrationQuery, registrationsQuery } from './registrations.api.js';
import styles from './registrations.module.css';

/** What was decided, and who comes next. */
function Decided({ id, decided }: { id: string; decided: Decision }) {
  const { t, i18n } = useTranslation('accounts');
  const { data, isFetching } = useInfiniteQuery(registrationsQuery('pending'));
  const box = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone with the question.
  useEffect(() => box.current?.focus(), []);
  const next = isFetching ? undefined : data?.pages.flatMap((page) => page.items).find((item) => item.id !== id);
  return (
    <div ref={box} tabIndex={-1} className="card stack">
      <Notice tone="ok" live title={t(`pages.decide.${decided.decision}`, { username: isolate(decided.username ?? '') })}>
        <p>{t(`pages.decide.${decided.decision}Lead`)}</p>
      </Notice>
      <div className="row">
        {next && <Link className={buttonClass()} to={`/staff/registrations/${next.id}`}>{t('pages.decide.next', { name: isolate(nameOf(next, i18n.language)) })}</Link>}
        <Link className={buttonClass(next ? 'quiet' : 'primary')} to="/staff/registrations">{t('pages.decide.list')}</Link>
      </div>
    </div>
  );
}

/** Decided before this reader came, by a colleague or on another day. */
function DecidedEarlier({ registration }: { registration: RegistrationDetail }) {
  const { t } = useTranslation('accounts');
  const approved = registration.status === 'approved';
  return (
    <Notice tone={approved ? 'ok' : 'stop'} title={t(approved ? 'pages.decide.wasApproved' : 'pages.decide.wasRejected', { when: formatMoment(registration.decidedAt ?? registration.submittedAt) })}>
      {registration.reason && <p><bdi>{registration.reason}</bdi></p>}
    </Notice>
  );
}

function Registration({ registration }: { registration: RegistrationDetail }) {
  const { t, i18n } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const [decided, setDecided] = useState<Decision | null>(null);
  const onDecided = (decision: Decision) => {
    setDecided(decision);
    void queryClient.invalidateQueries({ queryKey: registrationsQuery('pending').queryKey });
  };
  const isPending = registration.status === 'pending';
  return (
    <Page
      title={nameOf(registration, i18n.language)}
      back={<BackLink to="/staff/registrations">{t('pages.decide.list')}</BackLink>}
      lead={<><Reference>{registration.reference}</Reference> · {t('pages.registrations.sent', { when: formatMoment(registration.submittedAt) })}</>}
      aside={isPending && !decided && <StatusChip tone="wait">{t('pages.registrations.waiting', { count: daysSince(registration.submittedAt) })}</StatusChip>}
    >
      <div className={styles.columns}>
        <Card as="section" aria-labelledby="person-title" className="stack">
          <h2 id="person-title">{t('pages.registrations.data')}</h2>
          <PersonFacts person={registration} />
        </Card>
        <div className="stack">
          {!decided && <LikelyDuplicates duplicates={registration.duplicates} />}
          {decided && <Decided id={registration.id} decided={decided} />}
          {!decided && (isPending ? <DecideRegistration registration={registration} onDecided={onDecided} /> : <DecidedEarlier registration={registration} />)}
          <RecordedNote />
        </div>
      </div>
    </Page>
  );
}

/** One registration: what the person said, who it may already be, and the decision. */
export default function RegistrationPage() {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(registrationQuery(id, i18n.language));
  if (data) return <Registration key={data.id} registration={data} />;
  return (
    <Page title={t('accounts:pages.registrations.one')} narrow>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
