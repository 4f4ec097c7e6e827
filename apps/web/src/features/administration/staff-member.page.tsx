import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { Card, Ltr, Skeleton, StatusChip } from '@nafida/ui';
import { BackLink } from '../../lib/back-link.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { memberQuery, type StaffView } from './administration.api.js';
import { MemberForm } from './member-form.js';
import { MemberStanding } from './member-standing.js';
import { statusTones } from './staff.page.js';

function Member({ member }: { member: StaffView | null }) {
  const { t } = useTranslation(['administration', 'accounts']);
  return (
    <Page
      title={member?.displayName ?? t('administration:new.staff')}
      lead={member && <Ltr>{member.username}</Ltr>}
      back={<BackLink to="/staff/administration/staff">{t('administration:tabs.staff')}</BackLink>}
      aside={member && <StatusChip tone={statusTones[member.status]}>{t(`accounts:pages.citizens.status.${member.status}`)}</StatusChip>}
      narrow
    >
      <Card as="section" className="stack"><MemberForm member={member} /></Card>
      {member && !member.self && <MemberStanding member={member} />}
    </Page>
  );
}

/** Somebody of the staff, or somebody who joins it. */
export default function StaffMemberPage() {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ ...memberQuery(id, i18n.language), enabled: id !== 'new' });
  if (id === 'new') return <Member member={null} />;
  if (data) return <Member key={data.version} member={data} />;
  return (
    <Page title={t('administration:tabs.staff')} narrow>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={t('common:page.loading')} lines={6} />}
    </Page>
  );
}
