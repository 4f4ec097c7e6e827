import { useTranslation } from 'react-i18next';
import { Notice, SegmentedChoice, SelectField, TextField } from '@nafida/ui';
import { certificateLanguages, purposes } from './choices.js';
import { MissingDocuments } from './missing-documents.js';
import type { DeskForm } from './use-desk-form.js';

/** What the certificate is needed for, and in which language; that a valid card replaces it is said first (law 04.20, art. 11). */
export function CertificateQuestions({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['certificates', 'desk']);
  return (
    <>
      <Notice tone="wait" icon="info">{t('desk:certificate.exemption')}</Notice>
      <SelectField
        {...form.field('purpose')}
        label={t('desk:certificate.purpose')}
        placeholder={t('desk:certificate.choosePurpose')}
        choices={purposes.map((purpose) => ({ value: purpose, label: t(`certificates:purposes.${purpose}`) }))}
      />
      {form.values.purpose === 'other' && <TextField {...form.field('purposeText')} label={t('desk:certificate.purposeText')} hint={t('desk:certificate.purposeTextHint')} autoComplete="off" />}
      <SegmentedChoice {...form.field('language')} label={t('desk:certificate.language')} choices={certificateLanguages.map((language) => ({ value: language, label: t(`certificates:languages.${language}`) }))} />
      <MissingDocuments form={form} />
    </>
  );
}
