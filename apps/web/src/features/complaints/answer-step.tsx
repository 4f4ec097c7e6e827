import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ltr, RadioCards, Skeleton } from '@nafida/ui';
import { ApplicantCard } from '../../lib/filing/applicant-card.js';
import { getMyAccount, type MyAccount } from '../../lib/my-account.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { answerChannels } from './complaints.api.js';
import type { ComplaintForm } from './use-complaint-form.js';

/** Where each channel leads; one that leads nowhere is not offered. */
function destinations({ phone, email, address, office }: MyAccount) {
  return {
    sms: phone && <Ltr>{phone}</Ltr>,
    email: email && <Ltr>{email}</Ltr>,
    post: address && <bdi>{address}</bdi>,
    counter: office && <bdi>{office.name}</bdi>,
  };
}

/** How the answer shall reach the person, whose data are known already. */
export function AnswerStep({ complaint: { form } }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'cases', 'common']);
  const { data: account, error, refetch } = useQuery(getMyAccount());
  if (error && !account) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!account) return <Skeleton label={t('common:page.loading')} />;
  const known = destinations(account);
  return (
    <>
      <RadioCards
        {...form.field('answerChannel')}
        label={t('cases:pages.details.answerChannelLabel')}
        hint={t('complaints:pages.hints.answerChannel')}
        choices={answerChannels.filter((channel) => known[channel]).map((channel) => ({ value: channel, label: t(`complaints:answerChannels.${channel}`), hint: known[channel] }))}
      />
      <ApplicantCard show={['displayName', 'cin', 'phone', 'email', 'address', 'office']}>{t('complaints:pages.hints.filledIn')}</ApplicantCard>
    </>
  );
}
