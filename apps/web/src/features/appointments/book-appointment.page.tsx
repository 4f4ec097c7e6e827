import { useTranslation } from 'react-i18next';
import { Skeleton } from '@nafida/ui';
import { useHeadingFocus } from '../../lib/filing/question-page.js';
import { usePage } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { QuestionPage } from '../../lib/question-page.js';
import { CheckStep } from './check-step.js';
import { MomentStep } from './moment-step.js';
import { MyWaiting } from './my-waiting.js';
import { SubjectStep } from './subject-step.js';
import { steps, useBooking } from './use-booking.js';

/** Books a visit: what for and where, the day and the hour, then everything once more. */
export function BookAppointmentPage() {
  const { t } = useTranslation(['appointments', 'common', 'cases']);
  const booking = useBooking();
  const { step, domains, error, refetch, hold, signedIn } = booking;
  const title = t(`appointments:pages.titles.${step}`);
  const heading = usePage(`${title} · ${t('appointments:pages.form')}`, hold.trouble !== null);
  useHeadingFocus(step, false, heading);
  return (
    <QuestionPage
      wide={step === 'moment'}
      steps={steps.map((name) => t(`appointments:pages.steps.${name}`))}
      current={steps.indexOf(step)}
      heading={heading}
      title={title}
      lead={t(`appointments:pages.leads.${step}`)}
    >
      {!domains && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!domains && !error && <Skeleton label={t('common:page.loading')} lines={6} />}
      {domains && step === 'subject' && <>{signedIn && <MyWaiting />}<SubjectStep booking={booking} /></>}
      {domains && step === 'moment' && <MomentStep booking={booking} />}
      {domains && step === 'check' && hold.kept && <CheckStep booking={booking} kept={hold.kept} />}
    </QuestionPage>
  );
}
