import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type IconName, RadioCards, SelectField, Skeleton } from '@nafida/ui';
import styles from './complaints.module.css';
import { capacities, type Kind, kinds } from './complaints.api.js';
import type { ComplaintForm } from './use-complaint-form.js';

const icons: Record<Kind, IconName> = { complaint: 'message-alert', suggestion: 'lightbulb', observation: 'eye' };

/** The searchable list weighs more than the rest of the form: the other pages do without it. */
const SectorField = lazy(async () => ({ default: (await import('../../lib/sector-field.js')).SectorField }));

/** What it is, in which capacity, and about what. */
export function SubjectStep({ complaint }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const { form, chooseKind } = complaint;
  return (
    <>
      <div className={styles.kinds}>
        <RadioCards
          {...form.field('kind')}
          onChange={chooseKind}
          label={t('complaints:pages.labels.kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`complaints:kinds.${kind}`), hint: t(`complaints:pages.kindHints.${kind}`), icon: icons[kind] }))}
        />
      </div>
      <SelectField
        {...form.field('capacity')}
        label={t('cases:pages.details.capacityLabel')}
        choices={capacities.map((capacity) => ({ value: capacity, label: t(`complaints:capacities.${capacity}`) }))}
      />
      <Suspense fallback={<Skeleton label={t('common:page.loading')} lines={2} />}><SectorField key={form.values.key} {...form.field('sectorId')} hint={t('complaints:pages.hints.sector')} /></Suspense>
    </>
  );
}
