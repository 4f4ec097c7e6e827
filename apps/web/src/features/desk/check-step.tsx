import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '@nafida/ui';
import { dateText } from '../../lib/date-answer.js';
import { CheckAnswers } from '../../lib/filing/check-answers.js';
import { formatDate } from '../../lib/format.js';
import { birthDateText, cinText } from '../../lib/identity-answers.js';
import { birthDateOf } from '../../lib/person-text.js';
import { listSectors } from '../../lib/sectors.js';
import type { DeskAnswers, Step } from './desk-answers.js';
import { missingOf } from './desk-rules.js';
import type { DeskForm } from './use-desk-form.js';

interface Shown {
  key: string;
  term: string;
  detail: ReactNode;
}

function usePerson({ who, citizenName, ...answers }: DeskAnswers): Shown[] {
  const { t } = useTranslation(['accounts']);
  const cin: Shown = { key: 'cin', term: t('accounts:pages.data.cin'), detail: <Ltr>{who === 'citizen' ? answers.cin : cinText(answers.cin)}</Ltr> };
  if (who === 'citizen') return [{ key: 'name', term: t('accounts:pages.citizens.one'), detail: <bdi>{citizenName}</bdi> }, cin];
  return [
    { key: 'nameAr', term: t('accounts:pages.data.nameAr'), detail: <bdi lang="ar">{answers.firstNameAr} {answers.lastNameAr}</bdi> },
    { key: 'name', term: t('accounts:pages.data.name'), detail: <bdi lang="fr">{answers.firstName} {answers.lastName}</bdi> },
    cin,
    { key: 'birthDate', term: t('accounts:pages.data.birthDate'), detail: birthDateOf(birthDateText(answers.birthDate)) },
    { key: 'address', term: t('accounts:pages.data.address'), detail: <bdi>{answers.address}</bdi> },
    { key: 'phone', term: t('accounts:pages.data.phone'), detail: answers.phone && <Ltr>{answers.phone}</Ltr> },
    { key: 'email', term: t('accounts:pages.data.email'), detail: answers.email && <Ltr>{answers.email}</Ltr> },
  ];
}

function useComplaint(answers: DeskAnswers): Shown[] {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const { data: sectors = [] } = useQuery({ ...listSectors(), enabled: answers.service === 'complaints' });
  const { kind } = answers;
  const court: Shown = { key: 'beforeCourt', term: t('cases:pages.details.beforeCourt'), detail: t(answers.beforeCourt === 'yes' ? 'common:answer.yes' : 'common:answer.no') };
  return [
    { key: 'kind', term: t('complaints:pages.labels.kind'), detail: t(`complaints:kinds.${kind}`) },
    { key: 'capacity', term: t('cases:pages.details.capacityLabel'), detail: t(`complaints:capacities.${answers.capacity}`) },
    { key: 'sectorId', term: t('cases:pages.details.sector'), detail: <bdi>{sectors.find(({ id }) => id === answers.sectorId)?.name}</bdi> },
    { key: 'subject', term: t('complaints:pages.labels.subject'), detail: <bdi>{answers.subject}</bdi> },
    { key: 'body', term: t('complaints:pages.labels.body', { context: kind }), detail: <bdi>{answers.body}</bdi> },
    { key: 'place', term: t('complaints:pages.labels.place', { context: kind }), detail: <bdi>{answers.place}</bdi> },
    ...(kind === 'complaint' ? [court] : []),
    { key: 'answerChannel', term: t('cases:pages.details.answerChannelLabel'), detail: t(`complaints:answerChannels.${answers.answerChannel}`) },
  ];
}

function useCertificate({ purpose, purposeText, language }: DeskAnswers): Shown[] {
  const { t } = useTranslation(['certificates', 'desk']);
  return [
    { key: 'purpose', term: t('desk:certificate.purpose'), detail: purpose === 'other' ? <bdi>{purposeText}</bdi> : t(`certificates:purposes.${purpose}`) },
    { key: 'language', term: t('desk:certificate.language'), detail: t(`certificates:languages.${language}`) },
  ];
}

function usePassport({ event, eventDate, eventPlace, circumstances, passportNumber, holder, ...ward }: DeskAnswers): Shown[] {
  const { t } = useTranslation(['passport-requests', 'desk']);
  const happened = dateText(eventDate);
  return [
    { key: 'event', term: t('desk:passport.event'), detail: t(`desk:passport.events.${event}`) },
    { key: 'eventDate', term: t('desk:passport.eventDate'), detail: happened && formatDate(happened) },
    { key: 'eventPlace', term: t('desk:passport.eventPlace'), detail: <bdi>{eventPlace}</bdi> },
    { key: 'circumstances', term: t('desk:passport.circumstances'), detail: <bdi>{circumstances}</bdi> },
    { key: 'passportNumber', term: t('desk:passport.number'), detail: passportNumber && <Ltr>{passportNumber}</Ltr> },
    { key: 'holder', term: t('desk:passport.holder'), detail: t(`passport-requests:subjects.${holder}`) },
    ...(holder === 'self' ? [] : [
      { key: 'guardianLink', term: t('desk:passport.guardianLink'), detail: t(`passport-requests:guardianLinks.${ward.guardianLink}`) },
      { key: 'wardNameAr', term: t('desk:passport.ward'), detail: <><bdi lang="ar">{ward.wardFirstNameAr} {ward.wardLastNameAr}</bdi> · <bdi lang="fr">{ward.wardFirstName} {ward.wardLastName}</bdi></> },
    ]),
  ];
}

function useMissing(answers: DeskAnswers): Shown[] {
  const { t, i18n } = useTranslation(['certificates', 'passport-requests', 'desk']);
  const detail = missingOf(answers).map((document) => t(`${answers.service}:documents.${document}`)).join(i18n.language === 'ar' ? '؛ ' : '; ');
  return [{ key: 'missing', term: t('desk:request.missing'), detail }];
}

/** All that was entered, once more, read out to the person before it is filed. */
export function CheckStep({ form, goTo }: { form: DeskForm; goTo: (step: Step) => unknown }) {
  const { t } = useTranslation('desk');
  const { values } = form;
  const person = usePerson(values);
  const complaint = useComplaint(values);
  const certificate = useCertificate(values);
  const passport = usePassport(values);
  const asked = { complaints: complaint, certificates: certificate, 'passport-requests': passport }[values.service] ?? [];
  const missing = useMissing(values);
  const rows = (step: Step, shown: readonly Shown[]) => shown.flatMap((fact) => (fact.detail ? [{ ...fact, step }] : []));
  return <CheckAnswers answers={[...rows('person', person), ...rows('request', [{ key: 'service', term: t('request.service'), detail: t(`services.${values.service}`) }, ...asked, ...missing])]} onEdit={goTo} />;
}
