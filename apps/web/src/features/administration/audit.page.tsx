import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Ltr, SelectField, showToast, Skeleton, StatusChip, TextField } from '@nafida/ui';
import { formatMoment } from '../../lib/format.js';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useMay } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { type AuditItem, auditQuery, undoChange } from './administration.api.js';
import { AdministrationTabs } from './administration-tabs.js';
import styles from './administration.module.css';
import { differing } from './rule-change.js';

function Change({ item }: { item: AuditItem }) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const may = useMay();
  const form = useForm({
    name: `undo-${item.id}`,
    initial: {},
    send: async () => {
      await undoChange(item.id);
      showToast(t('audit.undone'));
      await queryClient.invalidateQueries({ queryKey: ['administration'] });
    },
  });
  if (!item.change) return null;
  const [before, after] = differing(item.change.before, item.change.after, (property) => t('audit.property', { name: t(`fields.${property}`, { defaultValue: property }) }));
  return (
    <div className={styles.change}>
      <div><span className="small muted">{t('audit.before')}</span><pre>{before}</pre></div>
      <div><span className="small muted">{t('audit.after')}</span><pre>{after}</pre></div>
      {form.failure && <ProblemNotice error={form.failure} />}
      {may('rules.manage') && <p><Button variant="ghost" busy={form.sending} onClick={() => void form.submit()}>{t('audit.undo')}</Button></p>}
    </div>
  );
}

function Entry({ item }: { item: AuditItem }) {
  const { t } = useTranslation('administration');
  return (
    <li className={styles.row}>
      <b>{item.actionLabel}</b>
      <StatusChip tone={item.link === null ? 'wait' : 'ok'}>{item.link === null ? t('audit.waiting') : t('audit.link', { number: item.link })}</StatusChip>
      <span className={styles.meta}>
        <span>{formatMoment(item.at)}</span>
        <span><bdi>{item.actor?.name ?? item.roleLabel}</bdi>{item.actor && <> · {item.roleLabel}</>}</span>
        {item.reasonLabel && <span>{item.reasonLabel}</span>}
        {item.office && <bdi>{item.office.name}</bdi>}
        <span>{t(`tabs.${item.subject.kind}`, { defaultValue: item.subject.kind })} <Ltr>{item.subject.id}</Ltr></span>
        {item.change?.undoes && <span>{t('audit.undoes')} <Ltr>{item.change.undoes}</Ltr></span>}
      </span>
      <Change item={item} />
    </li>
  );
}

const nothing = { kind: 'changes', actor: '', subject: '', action: '', day: '' };

/** Who did or read what; a change of the rules is taken back from here. */
export default function AuditPage() {
  const { t, i18n } = useTranslation(['administration', 'common']);
  const [filter, setFilter] = useState(nothing);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(auditQuery(filter, i18n.language));
  const form = useForm({ name: 'audit', initial: nothing, send: async (typed) => setFilter(typed) });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('administration:tabs.audit')} lead={t('administration:leads.audit')} hasErrors={form.hasErrors}>
      <AdministrationTabs />
      <Form form={form} submitLabel={t('common:action.search')}>
        <div className={styles.filters}>
          <SelectField {...form.field('kind')} label={t('administration:audit.kind')} choices={['changes', 'all'].map((value) => ({ value, label: t(`administration:audit.kinds.${value}`) }))} />
          <TextField {...form.field('actor')} label={t('administration:audit.actor')} dir="ltr" />
          <TextField {...form.field('subject')} label={t('administration:audit.subject')} dir="ltr" />
          <TextField {...form.field('day')} label={t('administration:audit.day')} dir="ltr" inputMode="numeric" />
        </div>
      </Form>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton label={t('common:page.loading')} lines={6} />}
      {data && items.length === 0 && <EmptyState icon="shield" title={t('common:list.empty')} />}
      {items.length > 0 && <ul className={styles.rows}>{items.map((item) => <Entry key={item.id} item={item} />)}</ul>}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </Page>
  );
}
