import { useTranslation } from 'react-i18next';
import { SegmentedChoice, SelectField, TextArea, TextField } from '@nafida/ui';
import { formatNumber } from '../../lib/format.js';
import { SectorField } from '../../lib/sector-field.js';
import { answerChannels, capacities, kinds } from './choices.js';
import styles from './desk.module.css';
import type { DeskForm } from './use-desk-form.js';

/** A complaint as it is told at the counter (decree 2.17.265, art. 2: also by word of mouth). */
export function ComplaintQuestions({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['complaints', 'common', 'cases']);
  const context = form.values.kind;
  return (
    <>
      <SegmentedChoice {...form.field('kind')} label={t('complaints:pages.labels.kind')} choices={kinds.map((kind) => ({ value: kind, label: t(`complaints:kinds.${kind}`) }))} />
      <div className={styles.pair}>
        <SelectField {...form.field('capacity')} label={t('cases:pages.details.capacityLabel')} choices={capacities.map((capacity) => ({ value: capacity, label: t(`complaints:capacities.${capacity}`) }))} />
        <SectorField key={form.values.key} {...form.field('sectorId')} />
      </div>
      <TextField {...form.field('subject')} label={t('complaints:pages.labels.subject')} autoComplete="off" />
      <TextArea
        {...form.field('body')}
        label={t('complaints:pages.labels.body', { context })}
        limit={4000}
        rows={6}
        countLabel={(used, limit) => t('common:form.count', { used: formatNumber(used), limit: formatNumber(limit) })}
      />
      <TextField {...form.field('place')} label={t('complaints:pages.labels.place', { context })} autoComplete="off" />
      {context === 'complaint' && (
        <SegmentedChoice {...form.field('beforeCourt')} label={t('complaints:pages.labels.beforeCourt')} choices={[{ value: 'no', label: t('common:answer.no') }, { value: 'yes', label: t('common:answer.yes') }]} />
      )}
      <SegmentedChoice {...form.field('answerChannel')} label={t('cases:pages.details.answerChannelLabel')} choices={answerChannels.map((channel) => ({ value: channel, label: t(`complaints:answerChannels.${channel}`) }))} />
    </>
  );
}
