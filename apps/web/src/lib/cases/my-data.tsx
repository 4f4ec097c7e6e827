import { useTranslation } from 'react-i18next';
import { type Fact, Facts, Ltr, Notice } from '@nafida/ui';
import type { MyAccount } from '../my-account.js';

type Shown = 'displayName' | 'cin' | 'office' | 'phone' | 'email' | 'address';

const terms: Record<Shown, string> = {
  displayName: 'pages.me.name',
  cin: 'pages.me.cin',
  office: 'pages.me.office',
  phone: 'pages.me.phone',
  email: 'pages.me.email',
  address: 'pages.me.address',
};
const latin: ReadonlySet<Shown> = new Set(['cin', 'phone', 'email']);

/** The person's data as the administration holds them: shown, never asked again. */
export function MyData({ account, show }: { account: MyAccount; show: readonly Shown[] }) {
  const { t } = useTranslation('cases');
  const facts = show.flatMap((field): Fact[] => {
    const value = field === 'office' ? account.office?.name : account[field];
    if (!value) return [];
    return [{ key: field, term: t(terms[field]), detail: latin.has(field) ? <Ltr>{value}</Ltr> : <bdi>{value}</bdi> }];
  });
  return (
    <div className="stack">
      <Facts facts={facts} />
      <Notice><span className="small">{t('pages.me.change')}</span></Notice>
    </div>
  );
}
