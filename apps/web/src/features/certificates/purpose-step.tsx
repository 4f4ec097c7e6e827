import { useTranslation } from 'react-i18next';
import { RadioCards, SelectField, TextField } from '@nafida/ui';
import { ApplicantCard } from '../../lib/filing/applicant-card.js';
import { certificateLanguages, purposes } from './certificates.api.js';
import type { CertificatePages } from './use-certificate-form.js';

/** What it is for and in which language; who asks and where she lives is known. */
export function PurposeStep({ pages: { form } }: { pages: CertificatePages }) {
  const { t } = useTranslation('certificates');
  return (
    <>
      <SelectField
        {...form.field('purpose')}
        label={t('pages.labels.purpose')}
        hint={t('pages.hints.purpose')}
        placeholder={t('pages.hints.choose')}
        choices={purposes.map((purpose) => ({ value: purpose, label: t(`purposes.${purpose}`) }))}
      />
      {form.values.purpose === 'other' && (
        <TextField {...form.field('purposeText')} label={t('pages.labels.purposeText')} hint={t('pages.hints.purposeText')} autoComplete="off" />
      )}
      <RadioCards
        {...form.field('language')}
        label={t('pages.labels.language')}
        hint={t('pages.hints.language')}
        choices={certificateLanguages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
      />
      <ApplicantCard show={['displayName', 'cin', 'address', 'office']}>{t('pages.hints.printed')}</ApplicantCard>
    </>
  );
}
