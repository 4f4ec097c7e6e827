import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@nafida/ui';
import { ComboBox, I18nProvider } from '@nafida/ui/interactive';
import { currentLocale } from '../../lib/language.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { listSectors } from './complaints.api.js';
import type { ComplaintForm } from './use-complaint-form.js';

/** What it is about, found by any everyday word for it. */
export function SectorField({ complaint: { form } }: { complaint: ComplaintForm }) {
  const { t, i18n } = useTranslation(['complaints', 'common', 'cases']);
  const sectors = useQuery(listSectors());
  if (sectors.isError) return <ProblemNotice error={sectors.error} onRetry={() => void sectors.refetch()} />;
  if (!sectors.data) return <Skeleton label={t('common:page.loading')} lines={2} />;
  const separator = i18n.language === 'ar' ? '، ' : ', ';
  return (
    <I18nProvider locale={currentLocale()}>
      <ComboBox
        key={`${i18n.language}-${form.values.key}`}
        {...form.field('sectorId')}
        label={t('cases:pages.details.sector')}
        hint={t('complaints:pages.hints.sector')}
        options={sectors.data.map(({ id, name, keywords }) => ({ id, label: name, detail: keywords.join(separator) }))}
        openLabel={t('common:action.open')}
        emptyLabel={t('complaints:pages.hints.noSector')}
      />
    </I18nProvider>
  );
}
