import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, ErrorSummary, Icon, matchesSearch, Notice, RadioCards, SelectField, TextField } from '@nafida/ui';
import { DocumentsToBring } from '../../lib/appointments/visit-facts.js';
import { isolate } from '../../lib/format.js';
import styles from './booking.module.css';
import type { BookableObject, Booking } from './use-booking.js';

/** What one can come for, found by a word of it or by its domain. */
function Objects({ booking }: { booking: Booking }) {
  const { t } = useTranslation('appointments');
  const [sought, setSought] = useState('');
  const [domain, setDomain] = useState('');
  const { objects, domains = [], change } = booking;
  const shown = objects.filter((object) => (!domain || object.domain.id === domain) && matchesSearch(`${object.name} ${object.description ?? ''} ${object.domain.name}`, sought));
  return (
    <>
      <div className={styles.find}>
        <TextField id="visit-search" type="search" label={t('pages.subject.search')} autoComplete="off" value={sought} onChange={setSought} />
        <SelectField
          id="visit-domain"
          label={t('pages.labels.domain')}
          placeholder={t('pages.subject.allDomains')}
          value={domain}
          onChange={setDomain}
          choices={domains.filter(({ id }) => objects.some((object) => object.domain.id === id)).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <p role="status" className="visually-hidden">{t('pages.subject.found', { count: shown.length })}</p>
      {shown.length === 0 && <EmptyState icon="search" title={t('pages.subject.none')} />}
      {domains.map(({ id, name }) => {
        const within = shown.filter((object) => object.domain.id === id);
        if (within.length === 0) return null;
        return (
          <RadioCards
            key={id}
            id={`visit-object-${id}`}
            name="visit-object"
            label={name}
            value=""
            onChange={(object) => change({ object, office: '', date: '', time: '' })}
            choices={within.map((object) => ({ value: object.id, label: object.name, hint: t('pages.minutes', { count: object.durationMinutes }) }))}
          />
        );
      })}
    </>
  );
}

function ChosenObject({ object, onAnother }: { object: BookableObject; onAnother: () => void }) {
  const { t } = useTranslation('appointments');
  return (
    <Card as="section" className="stack" aria-labelledby="visit-object">
      <div className={styles.chosen}>
        <div>
          <p className="muted small">{object.domain.name}</p>
          <h2 id="visit-object">{object.name}</h2>
        </div>
        <Button variant="ghost" onClick={onAnother}>{t('pages.subject.another')}</Button>
      </div>
      {object.description && <p>{object.description}</p>}
      <p className={styles.duration}><Icon name="clock" size={18} />{t('pages.minutes', { count: object.durationMinutes })}</p>
      <div>
        <h3>{t('pages.documents.title')}</h3>
        <DocumentsToBring documents={object.documents} />
      </div>
    </Card>
  );
}

/** What one comes for, what to bring, and the office that receives it. */
export function SubjectStep({ booking }: { booking: Booking }) {
  const { t } = useTranslation(['appointments', 'common']);
  const { object, ownOffice, offices, office, change } = booking;
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !object ? t('appointments:pages.subject.missingObject') : attempt > 0 && !office ? t('appointments:pages.subject.missingOffice') : undefined;
  const fieldId = object ? 'visit-office' : 'visit-search';
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (object && office) change({ office: office.id, step: 'moment' }, false);
    else setAttempt((count) => count + 1);
  };
  return (
    <form className="stack-wide" noValidate onSubmit={goOn}>
      <ErrorSummary title={t('common:form.mistakes', { count: missing ? 1 : 0 })} mistakes={missing ? [{ fieldId, message: missing }] : []} attempt={attempt} />
      {object ? <ChosenObject object={object} onAnother={() => change({ object: '', office: '', date: '', time: '' })} /> : <Objects booking={booking} />}
      {object && ownOffice && offices.length === 0 && <Notice tone="wait" title={t('appointments:pages.subject.notYours', { office: isolate(ownOffice.name) })}><p>{t('appointments:pages.subject.notYoursNote')}</p></Notice>}
      {object && offices.length > 0 && (
        <SelectField
          id="visit-office"
          error={missing}
          label={t('appointments:pages.labels.office')}
          hint={t(object.audience === 'own_office' ? 'appointments:pages.subject.ownOfficeHint' : 'appointments:pages.subject.officeHint')}
          placeholder={offices.length === 1 ? undefined : t('appointments:pages.subject.chooseOffice')}
          value={office?.id ?? ''}
          onChange={(id) => change({ office: id, date: '', time: '' })}
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {!(object && offices.length === 0) && <div className="row"><Button type="submit">{t('common:action.continue')}</Button></div>}
    </form>
  );
}
