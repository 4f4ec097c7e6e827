import { useTranslation } from 'react-i18next';
import { type Fact, Facts, Ltr } from '@nafida/ui';
import type { OfficeContactView } from '../../lib/cases/case-types.js';

const channels = ['address', 'phone', 'fax', 'email'] as const;
const schemes = { phone: 'tel:', email: 'mailto:' } as const;

/** Moroccan numbers in the groups in which people read them: +212 5 36 61 65 82. */
function readable(number: string): string {
  return number.replace(/^\+212(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/u, '+212 $1 $2 $3 $4 $5');
}

/** How to reach who treats the request (decree 2.17.265, art. 10). */
export function OfficeContact({ office }: { office: OfficeContactView }) {
  const { t } = useTranslation('cases');
  const facts = channels.flatMap((channel): Fact[] => {
    const value = office[channel];
    if (!value) return [];
    const shown = channel === 'address' ? <bdi>{value}</bdi> : <Ltr>{readable(value)}</Ltr>;
    const linked = channel === 'phone' || channel === 'email' ? <a href={`${schemes[channel]}${value}`}>{shown}</a> : shown;
    return [{ key: channel, term: t(`pages.case.office.${channel}`), detail: linked }];
  });
  if (office.hours.length > 0) facts.push({ key: 'hours', term: t('pages.case.office.hours'), detail: office.hours.map((line) => <div key={line}>{line}</div>) });
  return (
    <div className="stack">
      <p><b><bdi>{office.name}</bdi></b></p>
      <Facts facts={facts} />
      <p className="muted small">{t('pages.case.contactNote')}</p>
    </div>
  );
}
