import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice, Skeleton } from '@nafida/ui';
import { ComboBox, I18nProvider } from '@nafida/ui/interactive';
import { currentLocale } from '../../lib/language.js';
import { languageNames } from '../../lib/language-names.js';
import { listOffices, type OfficeItem } from '../../lib/offices.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import type { RegistrationForm } from './use-registration.js';

/** Those where citizens register, the ones of one place beside each other. */
function choicesOf(offices: readonly OfficeItem[]) {
  const nameOf = new Map(offices.map(({ id, name }) => [id, name]));
  const parents = [...new Set(offices.map(({ parentId }) => parentId))];
  return offices
    .filter(({ registersCitizens }) => registersCitizens)
    .sort((one, other) => parents.indexOf(one.parentId) - parents.indexOf(other.parentId))
    .map(({ id, name, parentId }) => ({ id, label: name, detail: nameOf.get(parentId ?? '') }));
}

function OfficeChoice({ form }: { form: RegistrationForm }) {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const offices = useQuery(listOffices());
  if (offices.isPending) return <Skeleton label={t('common:page.loading')} lines={2} />;
  if (offices.isError) return <ProblemNotice error={offices.error} onRetry={() => void offices.refetch()} />;
  return (
    <I18nProvider locale={currentLocale()}>
      <ComboBox
        key={i18n.language}
        {...form.field('officeId')}
        label={t('accounts:pages.register.office')}
        hint={t('accounts:pages.register.officeHint')}
        options={choicesOf(offices.data)}
        openLabel={t('common:action.open')}
        emptyLabel={t('common:list.empty')}
      />
    </I18nProvider>
  );
}

/** The annex one belongs to, and the language in which it writes to one. */
export function OfficeQuestions({ form }: { form: RegistrationForm }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <OfficeChoice form={form} />
      <SegmentedChoice {...form.field('locale')} label={t('pages.register.locale')} hint={t('pages.register.localeHint')} choices={languageNames} />
    </>
  );
}
