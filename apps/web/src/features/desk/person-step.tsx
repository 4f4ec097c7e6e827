import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, EmptyState, Icon, Ltr, Notice, Skeleton, TextField } from '@nafida/ui';
import { type CitizenItem, citizensQuery } from '../../lib/citizens.js';
import { birthDateOf } from '../../lib/person-text.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { CardQuestions } from './card-questions.js';
import styles from './desk.module.css';
import type { DeskForm } from './use-desk-form.js';
import { useSearchFocus } from './use-search-focus.js';

function Found({ sought, onChoose }: { sought: string; onChoose: (citizen: CitizenItem) => void }) {
  const { t, i18n } = useTranslation(['accounts', 'common', 'desk']);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(citizensQuery(sought, i18n.language));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton label={t('common:page.loading')} lines={3} />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <p role="status" className="visually-hidden">{t('accounts:pages.citizens.found', { count: items.length })}</p>
      {items.length === 0 && <EmptyState icon="people" title={t('accounts:pages.citizens.none')}><p className="muted">{t('desk:person.noneFound')}</p></EmptyState>}
      <ul className={styles.rows}>
        {items.map((citizen) => (
          <li key={citizen.id}>
            <button type="button" className={styles.row} onClick={() => onChoose(citizen)}>
              <b><bdi>{citizen.displayName}</bdi></b>
              <Ltr>{citizen.cin}</Ltr>
              <span className="muted small">{t('accounts:pages.citizens.born', { date: birthDateOf(citizen.birthDate) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && <p><Button variant="ghost" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('common:action.showMore')}</Button></p>}
    </>
  );
}

function Search({ form }: { form: DeskForm }) {
  const { t } = useTranslation(['accounts', 'common', 'desk']);
  const place = useRef<HTMLDivElement>(null);
  useSearchFocus(place);
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const search = () => setSought(typed.trim().length >= 2 ? typed.trim() : '');
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form goes on to its next page; here Enter searches.
    event.preventDefault();
    search();
  };
  const { id, error } = form.field('citizenId');
  return (
    <>
      <div ref={place} className={styles.search}>
        <TextField id={id} error={error} type="search" label={t('accounts:pages.citizens.label')} hint={t('accounts:pages.citizens.hint')} autoComplete="off" spellCheck={false} value={typed} onChange={setTyped} onKeyDown={onEnter} />
        <Button variant="ghost" onClick={search}><Icon name="search" size={20} />{t('common:action.search')}</Button>
      </div>
      {sought && <Found sought={sought} onChoose={(citizen) => form.replace({ ...form.values, who: 'citizen', citizenId: citizen.id, citizenName: citizen.displayName, cin: citizen.cin })} />}
      <p className="row">
        <span className="muted">{t('desk:person.noAccount')}</span>
        <Button variant="ghost" onClick={() => form.replace({ ...form.values, who: 'person', citizenId: '', cin: '' })}>{t('desk:person.fromCard')}</Button>
      </p>
    </>
  );
}

/** Who stands at the counter: a citizen of the office, or a person known from the card alone. */
export function PersonStep({ form }: { form: DeskForm }) {
  const { t } = useTranslation('desk');
  const { who, citizenName, cin } = form.values;
  const shown = useRef(who);
  useEffect(() => {
    if (shown.current === who) return;
    shown.current = who;
    // The button that was pressed is gone: the hand goes on where the next answer stands.
    if (who !== '') document.getElementById(who === 'citizen' ? 'desk-identitySeen' : 'desk-cin')?.focus();
  }, [who]);
  if (who === '') return <Search form={form} />;
  const { value: checked, ...seen } = form.field('identitySeen');
  return (
    <>
      {who === 'citizen'
        ? <Notice tone="ok" icon="user" title={<bdi>{citizenName}</bdi>} live><Ltr>{cin}</Ltr></Notice>
        : <><Notice>{t('person.cardNote')}</Notice><CardQuestions form={form} /></>}
      <p><Button variant="quiet" onClick={() => form.replace({ ...form.values, who: '', citizenId: '', identitySeen: false })}>{t('person.another')}</Button></p>
      <Checkbox {...seen} checked={checked} label={t('person.identitySeen')} />
    </>
  );
}
