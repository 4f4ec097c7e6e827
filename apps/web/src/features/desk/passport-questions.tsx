import { useTranslation } from 'react-i18next';
import { Notice, SegmentedChoice, SelectField, TextArea, TextField } from '@nafida/ui';
import { DateField } from '../../lib/date-field.js';
import { formatNumber } from '../../lib/format.js';
import { NameFields, wardParts } from '../../lib/name-fields.js';
import { events, guardianLinks, holders } from './choices.js';
import styles from './desk.module.css';
import { MissingDocuments } from './missing-documents.js';
import type { DeskForm } from './use-desk-form.js';

function WardQuestions({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['passport-requests', 'desk']);
  return (
    <>
      <Notice tone="wait" icon="info">{t('desk:passport.proof')}</Notice>
      <SelectField
        {...form.field('guardianLink')}
        label={t('desk:passport.guardianLink')}
        placeholder={t('desk:passport.chooseLink')}
        choices={guardianLinks.map((link) => ({ value: link, label: t(`passport-requests:guardianLinks.${link}`) }))}
      />
      <NameFields fieldOf={(part) => form.field(wardParts[part])} />
    </>
  );
}

/** Loss or theft, when and where, and whose passport it was (decree 2-08-310). */
export function PassportQuestions({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['passport-requests', 'common', 'desk']);
  return (
    <>
      <SegmentedChoice {...form.field('event')} label={t('desk:passport.event')} choices={events.map((event) => ({ value: event, label: t(`desk:passport.events.${event}`) }))} />
      <DateField {...form.field('eventDate')} label={t('desk:passport.eventDate')} hint={t('desk:passport.eventDateHint')} />
      <TextField {...form.field('eventPlace')} label={t('desk:passport.eventPlace')} autoComplete="off" />
      <TextArea
        {...form.field('circumstances')}
        label={t('desk:passport.circumstances')}
        limit={4000}
        rows={4}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
      <TextField {...form.field('passportNumber')} label={t('desk:passport.number')} optional={t('common:form.optional')} hint={t('desk:passport.numberHint')} className={styles.short} dir="ltr" autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      <SegmentedChoice
        {...form.field('holder')}
        // Until it is on the counter, the proof of being the legal representative is missing (decree 2-08-310).
        onChange={(holder) => form.replace({ ...form.values, holder, missing: holder === 'self' ? [] : ['guardianship_proof'] })}
        label={t('desk:passport.holder')}
        choices={holders.map((holder) => ({ value: holder, label: t(`passport-requests:subjects.${holder}`) }))}
      />
      {form.values.holder !== 'self' && <WardQuestions form={form} />}
      <MissingDocuments form={form} />
    </>
  );
}
