import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { Button, EmptyState, Ltr, Skeleton, TextField } from '@nafida/ui';
import { citizensQuery } from '../../lib/citizens.js';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { birthDateOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { useForm } from '../../lib/use-form.js';
import { DeskTabs } from './desk-tabs.js';
import styles from './registrations.module.css';

function Found({ sought }: { sought: string }) {
  const { t, i18n } = useTranslation(['accounts', 'common']);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(citizensQuery(sought, i18n.language));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton label={t('common:page.loading')} lines={4} />;
  return (
    <>
      <p role="status" className="visually-hidden">{t('accounts:pages.citizens.found', { count: items.length })}</p>
      {items.length === 0 && <EmptyState icon="people" title={t('accounts:pages.citizens.none')}><p className="muted">{t('accounts:pages.citizens.noneLead')}</p></EmptyState>}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.map((citizen) => (
            <li key={citizen.id}>
              <Link className={styles.row} to={`/staff/citizens/${citizen.id}`}>
                <b><bdi>{citizen.displayName}</bdi></b>
                <Ltr>{citizen.cin}</Ltr>
                <span className={styles.rowMeta}><Ltr>{citizen.username}</Ltr><span>{t('accounts:pages.citizens.born', { date: birthDateOf(citizen.birthDate) })}</span></span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </>
  );
}

/** Finds a citizen of the office; what is sought stays out of the address and its history of visits. */
export default function SearchCitizensPage() {
  const { t } = useTranslation(['accounts', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation();
  const sought = (state as { sought?: string } | null)?.sought ?? '';
  const form = useForm({
    name: 'citizens',
    initial: { q: sought },
    validate: ({ q }) => ({ q: q.trim().length >= 2 ? undefined : t('accounts:pages.citizens.missing') }),
    send: async ({ q }) => {
      await navigate('.', { state: { sought: q.trim() }, replace: true });
    },
  });
  return (
    <Page title={t('accounts:pages.citizens.title')} lead={t('accounts:pages.citizens.lead')} hasErrors={form.hasErrors} narrow>
      <DeskTabs />
      <Form form={form} submitLabel={t('common:action.search')}>
        <TextField {...form.field('q')} type="search" label={t('accounts:pages.citizens.label')} hint={t('accounts:pages.citizens.hint')} autoComplete="off" spellCheck={false} />
      </Form>
      {sought && <Found sought={sought} />}
      <RecordedNote />
    </Page>
  );
}
