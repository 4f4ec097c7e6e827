import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Ltr } from '@nafida/ui';
import { languageNames } from '../../lib/language-names.js';
import { birthDateOf, phoneOf } from '../../lib/person-text.js';
import type { CitizenDetail, RegistrationDetail } from './registrations.api.js';

/** A person in both scripts, as a clerk holds it beside the identity card. */
export function PersonFacts({ person }: { person: CitizenDetail | RegistrationDetail }) {
  const { t } = useTranslation('accounts');
  const shown: Record<string, ReactNode> = {
    cin: <Ltr>{person.cin}</Ltr>,
    nameAr: <bdi lang="ar">{person.firstNameAr} {person.lastNameAr}</bdi>,
    name: <bdi lang="fr">{person.firstName} {person.lastName}</bdi>,
    birthDate: birthDateOf(person.birthDate),
    phone: person.phone && <a href={`tel:${person.phone}`}><Ltr>{phoneOf(person.phone)}</Ltr></a>,
    email: person.email && <Ltr>{person.email}</Ltr>,
    address: <bdi>{person.address}</bdi>,
    office: person.office?.name,
    locale: languageNames.find(({ value }) => value === person.locale)?.label,
  };
  return <Facts ruled facts={Object.entries(shown).map(([key, detail]) => ({ key, term: t(`pages.data.${key}`), detail: detail || '—' }))} />;
}
