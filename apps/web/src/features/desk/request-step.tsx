import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type IconName, RadioCards } from '@nafida/ui';
import { CertificateQuestions } from './certificate-questions.js';
import { ComplaintQuestions } from './complaint-questions.js';
import { type Service, services } from './desk.api.js';
import { PassportQuestions } from './passport-questions.js';
import type { DeskForm } from './use-desk-form.js';

const icons: Record<Service, IconName> = { complaints: 'message-alert', certificates: 'certificate', 'passport-requests': 'passport' };
const questions: Record<string, (props: { form: DeskForm }) => ReactNode> = { complaints: ComplaintQuestions, certificates: CertificateQuestions, 'passport-requests': PassportQuestions };

/** What the person came for, in the questions of its service. */
export function RequestStep({ form }: { form: DeskForm }) {
  const { t } = useTranslation('desk');
  const Questions = questions[form.values.service];
  return (
    <>
      <RadioCards {...form.field('service')} label={t('request.service')} choices={services.map((service) => ({ value: service, label: t(`services.${service}`), icon: icons[service] }))} />
      {Questions && <Questions form={form} />}
    </>
  );
}
