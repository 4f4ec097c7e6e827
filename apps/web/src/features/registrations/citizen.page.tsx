import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { Button, Card, Ltr, Notice, Skeleton, StatusChip, type StatusTone } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { nameOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { CitizenAccount } from './citizen-account.js';
import { ChangeContactForm } from './change-contact-form.js';
import { PersonFacts } from './person-facts.js';
import { type CitizenDetail, citizenQuery } from './registrations.api.js';
import styles from './registrations.module.css';

const tones: Record<CitizenDetail['status'], StatusTone> = { active: 'ok', awaiting_activation: 'wait', suspended: 'stop' };

function Citizen({ citizen }: { citizen: CitizenDetail }) {
  const { t, i18n } = useTranslation('accounts');
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <Page
      title={nameOf(citizen, i18n.language)}
      back={<BackLink to="/staff/citizens">{t('pages.citizens.back')}</BackLink>}
      lead={<Ltr>{citizen.username}</Ltr>}
      aside={<StatusChip tone={tones[citizen.status]}>{t(`pages.citizens.status.${citizen.status}`)}</StatusChip>}
    >
      <div className={styles.columns}>
        <Card as="section" aria-labelledby="person-title" className="stack">
          <h2 id="person-title">{t('pages.citizens.data')}</h2>
          <PersonFacts person={citizen} />
        </Card>
        <Card as="section" aria-labelledby="contact-title" className="stack">
          <h2 id="contact-title">{t('pages.contact.title')}</h2>
          {changed && <Notice tone="ok" live title={t('pages.contact.done')} />}
          <p className="muted">{t('pages.contact.lead')}</p>
          {changing
            ? <ChangeContactForm citizen={citizen} onDone={(done) => { setChanging(false); setChanged(done); }} />
            : <p><Button variant="ghost" onClick={() => setChanging(true)}>{t('pages.contact.open')}</Button></p>}
          <RecordedNote />
        </Card>
        <CitizenAccount citizen={citizen} />
      </div>
    </Page>
  );
}

/** One citizen of the office: who it is, and how they are reached. */
export default function CitizenPage() {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(citizenQuery(id, i18n.language));
  if (data) return <Citizen key={data.id} citizen={data} />;
  return (
    <Page title={t('accounts:pages.citizens.one')} narrow>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
