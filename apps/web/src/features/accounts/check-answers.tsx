import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Card, Checkbox, Facts, Ltr } from '@nafida/ui';
import { birthDateText, cinText } from '../../lib/identity-answers.js';
import { languageNames } from '../../lib/language-names.js';
import { listOffices } from '../../lib/offices.js';
import { birthDateOf } from '../../lib/person-text.js';
import styles from './accounts.module.css';
import { FullNotice } from './full-notice.js';
import { type Question, questionsOf, type RegistrationAnswers } from './registration-answers.js';
import type { RegistrationForm } from './use-registration.js';

const pages = ['identity', 'contact', 'office'] as const;

function useShown(answers: RegistrationAnswers): Record<Question, ReactNode> {
  const { data: offices } = useQuery(listOffices());
  return {
    cin: <Ltr>{cinText(answers.cin)}</Ltr>,
    firstNameAr: <bdi lang="ar">{answers.firstNameAr}</bdi>,
    lastNameAr: <bdi lang="ar">{answers.lastNameAr}</bdi>,
    firstName: <bdi lang="fr">{answers.firstName}</bdi>,
    lastName: <bdi lang="fr">{answers.lastName}</bdi>,
    birthDate: birthDateOf(birthDateText(answers.birthDate)),
    phone: <Ltr>{answers.phone}</Ltr>,
    email: <Ltr>{answers.email}</Ltr>,
    address: <bdi>{answers.address}</bdi>,
    officeId: offices?.find(({ id }) => id === answers.officeId)?.name,
    locale: languageNames.find(({ value }) => value === answers.locale)?.label,
    consent: null,
  };
}

/** Everything that will be sent, each answer with the way back to its question; then the consent. */
export function CheckAnswers({ form }: { form: RegistrationForm }) {
  const { t } = useTranslation(['accounts', 'common']);
  const shown = useShown(form.values);
  const { value: consent, ...agreeing } = form.field('consent');
  const fact = (page: (typeof pages)[number], question: Question) => {
    const { id, error } = form.field(question);
    const term = t(`accounts:pages.register.${question === 'officeId' ? 'office' : question}`);
    return {
      key: question,
      term,
      detail: <>{shown[question]}{error && <span className="field-error"><br />{error}</span>}</>,
      // The summary of mistakes leads here when the server refuses an answer of an earlier page.
      action: <Link id={id} to={`/register/${page}`}>{t('common:action.edit')}<span className="visually-hidden"> {term}</span></Link>,
    };
  };
  return (
    <>
      {pages.map((page) => (
        <Card as="section" key={page} aria-labelledby={`check-${page}`} className={styles.check}>
          <h2 id={`check-${page}`}>{t(`accounts:pages.register.steps.${page}`)}</h2>
          <Facts ruled facts={questionsOf[page].map((question) => fact(page, question))} />
        </Card>
      ))}
      <FullNotice />
      <Checkbox {...agreeing} checked={consent} label={t('accounts:pages.register.consent')} />
    </>
  );
}
