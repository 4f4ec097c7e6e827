import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Skeleton } from '@nafida/ui';
import { MyData } from '../cases/my-data.js';
import { getMyAccount } from '../my-account.js';
import { ProblemNotice } from '../problem-notice.js';

/** Who asks, as the administration knows the person: filled in already, never asked again. */
export function ApplicantCard({ show, children }: { show: ComponentProps<typeof MyData>['show']; children: ReactNode }) {
  const { t } = useTranslation(['cases', 'common']);
  const heading = useId();
  const { data: account, error, refetch } = useQuery(getMyAccount());
  if (error && !account) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!account) return <Skeleton label={t('common:page.loading')} />;
  return (
    <Card as="section" className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('cases:pages.me.title')}</h2>
      <p className="muted">{children}</p>
      <MyData account={account} show={show} />
    </Card>
  );
}
