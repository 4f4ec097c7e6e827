import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Notice, Skeleton, TextField } from '@nafida/ui';
import { Form } from '../../lib/form.js';
import { Page } from '../../lib/page.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { RecordedNote } from '../../lib/recorded-note.js';
import { useForm } from '../../lib/use-form.js';
import { listReady } from './desk.api.js';
import styles from './desk.module.css';
import { DeskTabs } from './desk-tabs.js';
import { ReadyCertificate } from './ready-certificate.js';
import { useSearchFocus } from './use-search-focus.js';

/** A scanner types the whole address that is in the square code; the code is its end. */
function codeIn(scanned: string): string {
  const text = scanned.trim();
  return /\/verify\/([^/?#]+)/u.exec(text)?.[1] ?? text;
}

function Found({ sought, onCollected }: { sought: string; onCollected: (name: string) => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const { data: items, error, refetch } = useQuery(listReady(sought));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!items) return <Skeleton label={t('common:page.loading')} lines={4} />;
  return (
    <>
      <p role="status" className="visually-hidden">{t('desk:collect.found', { count: items.length })}</p>
      {items.length === 0 && <EmptyState icon="certificate" title={t('desk:collect.none')}><p className="muted">{t('desk:collect.noneNote')}</p></EmptyState>}
      <ul className={styles.rows}>
        {items.map((item) => <ReadyCertificate key={item.reference} item={item} only={items.length === 1} onCollected={() => onCollected(item.applicantName)} />)}
      </ul>
    </>
  );
}

/** Hands certificates over to who comes for them, after a look at the identity card. */
export default function CollectPage() {
  const { t } = useTranslation('desk');
  const [sought, setSought] = useState('');
  const [collected, setCollected] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  useSearchFocus(field);
  const form = useForm({
    name: 'collect',
    initial: { q: '' },
    validate: ({ q }) => ({ q: codeIn(q).length >= 2 ? undefined : t('collect.missing') }),
    send: ({ q }) => {
      setCollected(null);
      setSought(codeIn(q));
      return Promise.resolve();
    },
  });
  const onCollected = (name: string) => {
    setCollected(name);
    setSought('');
    form.set('q', '');
    // The next person may already hold out a card.
    field.current?.querySelector('input')?.focus();
  };
  return (
    <Page title={t('collect.title')} lead={t('collect.lead')} hasErrors={form.hasErrors} narrow>
      <DeskTabs />
      <div role="status">{collected !== null && <Notice tone="ok" title={t('collect.done', { name: collected })} />}</div>
      <div ref={field}>
        <Form form={form} submitLabel={t('collect.search')}>
          <TextField {...form.field('q')} type="search" label={t('collect.label')} hint={t('collect.hint')} autoComplete="off" spellCheck={false} />
        </Form>
      </div>
      {sought && <Found sought={sought} onCollected={onCollected} />}
      <RecordedNote />
    </Page>
  );
}
