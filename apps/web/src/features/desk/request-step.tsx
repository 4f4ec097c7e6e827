import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type IconName, RadioCards, Skeleton } from '@nafida/ui';
import { CertificateQuestions } from './certificate-questions.js';
import { ComplaintQuestions } from './complaint-questions.js';
import { type Service, services } from './desk.api.js';
import { PassportQuestions } from './passport-questions.js';
import type { DeskForm } from './use-desk-form.js';

const icons: Record<Service, IconName> = { complaints: 'message-alert', certificates: 'certificate', 'passport-requests': 'passport' };
const questions: Record<string, (props: { form: DeskForm }) => ReactNode> = { complaints: ComplaintQuestions, certificates: CertificateQuestions, 'passport-requests': PassportQuestions };

/** What the person came for, in the questions of its service. */
export function RequestStep({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['desk', 'common']);
  const Questions = questions[form.values.service];
  return (
    <>
      <RadioCards {...form.field('service')} label={t('desk:request.service')} choices={services.map((service) => ({ value: service, label: t(`desk:services.${service}`), icon: icons[service] }))} />
      {/* Their words come with them; what stands above stays meanwhile. */}
      {Questions && <Suspense fallback={<Skeleton label={t('common:page.loading')} lines={6} />}><Questions form={form} /></Suspense>}
    </>
  );
}
