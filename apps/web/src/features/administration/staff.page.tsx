import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, buttonClass, EmptyState, Ltr, Skeleton, StatusChip, type StatusTone, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { type StaffView, staffQuery } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';

export const statusTones: Record<StaffView['status'], StatusTone> = { active: 'ok', awaiting_activation: 'wait', suspended: 'stop' };

function Member({ member }: { member: StaffView }) {
  const { t } = useTranslation(['administration', 'accounts']);
  return (
    <li>
      <Link className={styles.row} to={`/staff/administration/staff/${member.id}`}>
        <b><bdi>{member.displayName}</bdi></b>
        <StatusChip tone={statusTones[member.status]}>{t(`accounts:pages.citizens.status.${member.status}`)}</StatusChip>
        <span className={styles.meta}>
          <Ltr>{member.username}</Ltr>
          <span>{member.roleLabel}</span>
          {member.office && <bdi>{member.office.name}</bdi>}
          {member.rights.length > 0 && <span>{t('administration:staff.moreRights', { count: member.rights.length })}</span>}
        </span>
      </Link>
    </li>
  );
}

/** Who works for the province. */
export default function StaffPage() {
  const { t, i18n } = useTranslation(['administration', 'accounts', 'common']);
  const [sought, setSought] = useState('');
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(staffQuery(sought, i18n.language));
  const form = useForm({ name: 'staff', initial: { q: '' }, send: async ({ q }) => setSought(q.trim()) });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('administration:tabs.staff')}
      lead={t('administration:leads.staff')}
      aside={<Link className={buttonClass()} to="/staff/administration/staff/new">{t('administration:new.staff')}</Link>}
    >
      <AdministrationTabs />
      <Form form={form} submitLabel={t('common:action.search')}>
        <TextField {...form.field('q')} type="search" label={t('administration:staff.search')} autoComplete="off" spellCheck={false} />
      </Form>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && items.length === 0 && <EmptyState icon="people" title={t('common:list.empty')} />}
      {items.length > 0 && <ul className={styles.rows}>{items.map((member) => <Member key={member.id} member={member} />)}</ul>}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Page>
  );
}
