import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Ltr } from '@nafida/ui';
import { phoneOf } from '../person-text.js';
import type { HeldVisit } from './appointment-types.js';
import { formatHour } from './format-hour.js';

/** What one comes for, when and where. */
export function VisitFacts({ visit, more = [], onEdit }: {
  visit: HeldVisit;
  more?: ReadonlyArray<{ key: string; term: ReactNode; detail: ReactNode }>;
  onEdit?: { subject: ReactNode; moment: ReactNode };
}) {
  const { t } = useTranslation('appointments');
  const { domain, object, dateLabel, time, endTime, office, durationMinutes } = visit;
  return (
    <Facts
      ruled
      facts={[
        { key: 'object', term: t('pages.labels.object'), detail: <><bdi>{object}</bdi><br /><small className="muted">{domain}</small></>, action: onEdit?.subject },
        { key: 'when', term: t('pages.labels.when'), detail: <><b>{dateLabel}</b><br /><bdi>{t('pages.fromTo', { from: formatHour(time), to: formatHour(endTime) })}</bdi> <small className="muted">({t('pages.minutes', { count: durationMinutes })})</small></>, action: onEdit?.moment },
        {
          key: 'office',
          term: t('pages.labels.office'),
          detail: (
            <>
              <b><bdi>{office.name}</bdi></b>
              {office.address && <><br /><bdi>{office.address}</bdi></>}
              {office.phone && <><br /><a href={`tel:${office.phone}`}><Ltr>{phoneOf(office.phone)}</Ltr></a></>}
            </>
          ),
        },
        ...more,
      ]}
    />
  );
}

/** What to bring; nothing else may be asked for (law 55-19, art. 4). */
export function DocumentsToBring({ documents }: { documents: readonly string[] }) {
  const { t } = useTranslation('appointments');
  if (documents.length === 0) return <p>{t('pages.documents.none')}</p>;
  return <ul>{documents.map((name) => <li key={name}>{name}</li>)}</ul>;
}
