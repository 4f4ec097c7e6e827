import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Facts, Ltr, Notice } from '@nafida/ui';
import type { MyAccount } from '../../lib/my-account.js';
import { birthDateOf } from '../../lib/person-text.js';

/** What the province holds of the person, masked where a neighbour could read along. */
export function MyData({ account }: { account: MyAccount }) {
  const { t } = useTranslation('accounts');
  const shown: Record<string, ReactNode> = {
    nameAr: <bdi lang="ar">{account.firstNameAr} {account.lastNameAr}</bdi>,
    name: <bdi lang="fr">{account.firstName} {account.lastName}</bdi>,
    username: <Ltr>{account.username}</Ltr>,
    cin: account.cin && <Ltr>{account.cin}</Ltr>,
    birthDate: account.birthDate && birthDateOf(account.birthDate),
    phone: account.phone && <Ltr>{account.phone}</Ltr>,
    email: account.email && <Ltr>{account.email}</Ltr>,
    address: account.address && <bdi>{account.address}</bdi>,
    office: account.office?.name,
  };
  const facts = Object.entries(shown).flatMap(([key, detail]) => (detail ? [{ key, term: t(`pages.data.${key}`), detail }] : []));
  return (
    <Card as="section" aria-labelledby="data-title" className="stack">
      <h2 id="data-title">{t('pages.data.title')}</h2>
      <Facts ruled facts={facts} />
      {account.cin !== null && <Notice title={t('pages.data.changeTitle')}><p>{t('pages.data.change')}</p></Notice>}
    </Card>
  );
}
