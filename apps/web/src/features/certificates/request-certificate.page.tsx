import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { buttonClass, Notice, Reference } from '@nafida/ui';
import { QuestionPage } from '../../lib/filing/question-page.js';
import { RequireSession } from '../../lib/require-session.js';
import { type Step, steps } from './certificate-answers.js';
import { CheckStep } from './check-step.js';
import { ExemptionStep } from './exemption-step.js';
import { PurposeStep } from './purpose-step.js';
import { type CertificatePages, useCertificateForm } from './use-certificate-form.js';

const pagesOf: Record<Step, (props: { pages: CertificatePages }) => ReactNode> = {
  notice: ExemptionStep,
  purpose: PurposeStep,
  check: CheckStep,
};

/** The same certificate is under way: it is followed, not asked for twice. */
function AlreadyOpen({ reference }: { reference: string }) {
  const { t } = useTranslation('certificates');
  return (
    <Notice tone="wait" title={t('pages.alreadyOpen.title')} live>
      <p>{t('pages.alreadyOpen.detail')} <Reference>{reference}</Reference></p>
      <p><Link className={buttonClass('ghost')} to={`/requests/${reference}`}>{t('pages.alreadyOpen.follow')}</Link></p>
    </Notice>
  );
}

function RequestCertificate() {
  const { t } = useTranslation(['certificates', 'common']);
  const pages = useCertificateForm();
  const { form, current } = pages;
  const open = form.failure?.code === 'certificate_already_open' ? form.failure.reference : undefined;
  const Answers = pagesOf[current];
  return (
    <QuestionPage
      pages={pages}
      formName={t('certificates:pages.form')}
      title={t(`certificates:pages.titles.${current}`)}
      lead={t(`certificates:pages.leads.${current}`)}
      stepLabels={steps.map((step) => t(`certificates:pages.steps.${step}`))}
      submitLabel={current === 'purpose' ? t('common:action.continue') : t(`certificates:pages.submit.${current}`)}
      secondary={<Link className={buttonClass('quiet')} to="/">{t('common:action.back')}</Link>}
      refusal={open && <AlreadyOpen reference={open} />}
    >
      <Answers pages={pages} />
    </QuestionPage>
  );
}

/** Asks for a residence certificate, after telling who is exempt from producing one. */
export default function RequestCertificatePage() {
  return <RequireSession><RequestCertificate /></RequireSession>;
}
