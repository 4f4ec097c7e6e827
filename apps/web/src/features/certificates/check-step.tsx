import { useTranslation } from 'react-i18next';
import { ApplicantCard } from '../../lib/filing/applicant-card.js';
import { CheckAnswers } from '../../lib/filing/check-answers.js';
import type { CertificatePages } from './use-certificate-form.js';

/** What will be asked for, once more before it is sent. */
export function CheckStep({ pages: { form, goTo } }: { pages: CertificatePages }) {
  const { t } = useTranslation('certificates');
  const { purpose, purposeText, language } = form.values;
  return (
    <>
      <CheckAnswers
        onEdit={goTo}
        answers={[
          { key: 'purpose', step: 'purpose', term: t('pages.labels.purpose'), detail: <bdi>{purpose === 'other' ? purposeText : t(`purposes.${purpose}`)}</bdi> },
          { key: 'language', step: 'purpose', term: t('pages.labels.language'), detail: t(`languages.${language}`) },
        ]}
      />
      <ApplicantCard show={['displayName', 'cin', 'phone', 'address', 'office']}>{t('pages.hints.printed')}</ApplicantCard>
    </>
  );
}
