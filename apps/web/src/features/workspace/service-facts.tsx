import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Facts, Ltr, Reference } from '@nafida/ui';
import { formatDate } from '../../lib/format.js';
import { nameOf } from '../../lib/person-text.js';
import type { StaffDetails } from './workspace-types.js';

/** What the services ask besides a text, in the order in which a clerk looks at it; each shows those it has. */
export function ServiceFacts({ details }: { details: StaffDetails }) {
  const { t } = useTranslation('workspace');
  const { about, sector, eventDate, ward, numberGivenHint } = details;
  const shown: Record<string, ReactNode> = {
    about: about && <Link to={`/staff/requests/${about}`}><Reference>{about}</Reference></Link>,
    sector: sector && <bdi>{sector.name}</bdi>,
    purpose: details.purposeLabel && <bdi>{details.purposeLabel}</bdi>,
    language: details.languageLabel,
    enquiry: details.enquiryLabel,
    event: details.eventLabel,
    eventDate: eventDate && formatDate(eventDate),
    eventPlace: details.eventPlace && <bdi>{details.eventPlace}</bdi>,
    subject: details.subjectLabel,
    guardianLink: details.guardianLinkLabel,
    ward: ward && <><bdi lang="ar">{nameOf(ward, 'ar')}</bdi> · <bdi lang="fr">{nameOf(ward, 'fr')}</bdi></>,
    numberGiven: numberGivenHint && <Ltr>{numberGivenHint}</Ltr>,
    refusal: details.refusal,
    appeal: details.appeal && t('details.appealBefore', { date: formatDate(details.appeal.before) }),
  };
  const facts = Object.entries(shown).flatMap(([key, detail]) => (detail ? [{ key, term: t(`details.${key}`), detail }] : []));
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
