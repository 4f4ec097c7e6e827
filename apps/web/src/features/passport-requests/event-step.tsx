import { useTranslation } from 'react-i18next';
import { Notice, RadioCards, TextArea, TextField } from '@nafida/ui';
import { DateField } from '../../lib/date-field.js';
import { formatNumber } from '../../lib/format.js';
import { useOfferedServices } from '../../lib/offered-services/offered-services.js';
import { ServiceTimes } from '../../lib/offered-services/service-times.js';
import { events } from './passport-requests.api.js';
import type { PassportPages } from './use-passport-form.js';

/** What happened to the passport, when, where and how. */
export function EventStep({ pages: { form } }: { pages: PassportPages }) {
  const { t } = useTranslation(['passport-requests', 'common']);
  const service = useOfferedServices().find(({ id }) => id === 'passport-requests');
  const context = form.values.event || 'any';
  return (
    <>
      <Notice tone="info" title={t('passport-requests:pages.purpose.title')}>
        <p>{t('passport-requests:pages.purpose.detail')}</p>
      </Notice>
      {service && <ServiceTimes service={service} />}
      <RadioCards
        {...form.field('event')}
        label={t('passport-requests:pages.labels.event')}
        choices={events.map((event) => ({ value: event, label: t(`passport-requests:pages.events.${event}`), hint: t(`passport-requests:pages.eventHints.${event}`) }))}
      />
      <DateField {...form.field('eventDate')} label={t('passport-requests:pages.labels.eventDate', { context })} hint={t('passport-requests:pages.hints.eventDate')} />
      <TextField {...form.field('eventPlace')} label={t('passport-requests:pages.labels.eventPlace', { context })} hint={t('passport-requests:pages.hints.eventPlace')} autoComplete="off" />
      <TextArea
        {...form.field('circumstances')}
        label={t('passport-requests:pages.labels.circumstances')}
        hint={t('passport-requests:pages.hints.circumstances')}
        limit={4000}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
    </>
  );
}
