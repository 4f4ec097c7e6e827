import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FieldFrame, Skeleton } from '@nafida/ui';
import { ComboBox, I18nProvider } from '@nafida/ui/interactive';
import { currentLocale } from './language.js';
import { ProblemNotice } from './problem-notice.js';
import { listSectors } from './sectors.js';

/** What a complaint is about, found by any everyday word for it. */
export function SectorField(field: Pick<FieldFrame, 'id' | 'error' | 'hint' | 'optional'> & { name: string; value: string; onChange: (value: string) => void }) {
  const { t, i18n } = useTranslation(['complaints', 'common', 'cases']);
  const sectors = useQuery(listSectors());
  if (sectors.isError) return <ProblemNotice error={sectors.error} onRetry={() => void sectors.refetch()} />;
  if (!sectors.data) return <Skeleton label={t('common:page.loading')} lines={2} />;
  const separator = i18n.language === 'ar' ? '، ' : ', ';
  return (
    <I18nProvider locale={currentLocale()}>
      <ComboBox
        key={i18n.language}
        {...field}
        label={t('cases:pages.details.sector')}
        options={sectors.data.map(({ id, name, keywords }) => ({ id, label: name, detail: keywords.join(separator) }))}
        openLabel={t('common:action.open')}
        emptyLabel={t('complaints:pages.hints.noSector')}
      />
    </I18nProvider>
  );
}
