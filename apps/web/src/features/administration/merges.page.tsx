import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, Facts, Ltr, Skeleton, StatusChip } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { Page } from '../../lib/page.js';
import { birthDateOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { useForm } from '../../lib/use-form.js';
import { decideMerge, mergesQuery, type MergeView } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';

function Account({ title, account }: { title: string; account: MergeView['kept'] }) {
  const { t } = useTranslation(['administration', 'accounts']);
  const shown = { name: <bdi>{account.displayName}</bdi>, cin: <Ltr>{account.cin}</Ltr>, birthDate: birthDateOf(account.birthDate) };
  return (
    <div className="stack">
      <h3>{title}</h3>
      <Facts facts={[
        { key: 'username', term: t('administration:merges.username'), detail: <Ltr>{account.username}</Ltr> },
        ...Object.entries(shown).map(([key, detail]) => ({ key, term: t(`accounts:pages.data.${key}`), detail })),
        { key: 'cases', term: t('administration:merges.cases'), detail: account.cases },
      ]} />
    </div>
  );
}

function Merge({ merge }: { merge: MergeView }) {
  const { t, i18n } = useTranslation('administration');
  const queryClient = useQueryClient();
  const form = useForm({
    name: `merge-${merge.id}`,
    initial: { action: '' },
    send: async ({ action }) => {
      await decideMerge(merge.id, action as MergeView['actions'][number]);
      await queryClient.invalidateQueries({ queryKey: mergesQuery(i18n.language).queryKey });
    },
  });
  const decide = (action: MergeView['actions'][number]) => {
    form.set('action', action);
    void form.submit();
  };
  return (
    <Card as="li" className="stack">
      <p className="row"><StatusChip tone={merge.status === 'confirmed' ? 'ok' : 'wait'}>{t(`merges.${merge.status}`)}</StatusChip><span className="small">{t('merges.proposedBy', { name: merge.proposedBy, at: formatMoment(merge.proposedAt) })}</span></p>
      <p><bdi>{merge.reason}</bdi></p>
      <div className={styles.fields}><Account title={t('merges.kept')} account={merge.kept} /><Account title={t('merges.merged')} account={merge.merged} /></div>
      {form.failure && <ProblemNotice error={form.failure} />}
      <div className="row">{merge.actions.map((action) => <Button key={action} variant={action === 'confirm' ? 'primary' : 'ghost'} busy={form.sending} onClick={() => decide(action)}>{t(`merges.${action}`)}</Button>)}</div>
    </Card>
  );
}

/** Accounts that seem to be one person's, for the second person who confirms. */
export default function MergesPage() {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(mergesQuery(i18n.language));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('administration:tabs.merges')} lead={t('administration:leads.merges')}>
      <AdministrationTabs />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && items.length === 0 && <EmptyState icon="people" title={t('administration:merges.none')} />}
      {items.length > 0 && <ul className={styles.rows}>{items.map((merge) => <Merge key={merge.id} merge={merge} />)}</ul>}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
      <RecordedNote />
    </Page>
  );
}
