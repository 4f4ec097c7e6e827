import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Icon, TextField } from '@nafida/ui';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useForm } from '../../lib/use-form.js';
import { findVisitors } from './agendas.api.js';
import styles from './agendas.module.css';
import { VisitRow } from './visit-row.js';

/** Who has come: by reference, identity card or the code of the confirmation; the scanner always writes here. */
export function FindVisitor({ onDay }: { onDay: (step: 1 | -1) => void }) {
  const { t } = useTranslation(['agendas', 'common']);
  const place = useRef<HTMLDivElement>(null);
  const focus = () => place.current?.querySelector('input')?.focus();
  const found = useMutation({ mutationFn: findVisitors });
  const form = useForm({
    name: 'visitor',
    initial: { q: '' },
    validate: ({ q }) => ({ q: q.trim().length >= 3 ? undefined : t('agendas:find.missing') }),
    send: ({ q }) => found.mutateAsync(q.trim()),
  });
  useEffect(() => {
    // After the heading, which takes the focus of every other page.
    const turn = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(turn);
  }, []);
  const another = () => {
    found.reset();
    form.set('q', '');
    focus();
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') another();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onDay(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <search className="card stack">
      <form noValidate className={styles.find} onSubmit={(event) => void form.submit(event)}>
        <div ref={place}><TextField {...form.field('q')} type="search" label={t('agendas:find.label')} hint={t('agendas:find.hint')} autoComplete="off" spellCheck={false} onKeyDown={onKeys} /></div>
        <Button type="submit" busy={form.sending}><Icon name="search" size={20} />{t('common:action.search')}</Button>
      </form>
      {form.failure && <ProblemNotice error={form.failure} />}
      <div role="status" className="visually-hidden">{found.data && t('agendas:find.found', { count: found.data.items.length })}</div>
      {found.data?.items.length === 0 && <EmptyState icon="user" title={t('agendas:find.none')}><p className="muted">{t('agendas:find.noneNote')}</p></EmptyState>}
      {found.data && found.data.items.length > 0 && (
        <ul className={styles.visits}>
          {found.data.items.map((visit) => <VisitRow key={visit.reference} visit={visit} onDone={another} />)}
        </ul>
      )}
      {found.data && <div><Button variant="quiet" onClick={another}>{t('agendas:find.another')}</Button></div>}
    </search>
  );
}
