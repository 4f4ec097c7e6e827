import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { Button, Icon, matchesSearch } from '@nafida/ui';
import styles from './home.module.css';
import { questions } from './questions.js';

interface Found {
  to: string;
  title: string;
  kind: string;
  /** Everything a searcher might type for it. */
  words: string;
}

function useSearchable(): Found[] {
  const { t } = useTranslation('home');
  const service = (name: string, to: string): Found => {
    const title = t(`services.${name}.title`);
    return { to, title, kind: t('search.service'), words: `${title} ${t(`services.${name}.description`)} ${t(`services.${name}.keywords`)}` };
  };
  return [
    service('complaint', '/complaints/new?kind=complaint'),
    service('certificate', '/certificates/new'),
    service('passport', '/passport-requests/new'),
    service('appointment', '/appointments'),
    service('verify', '/verify'),
    service('suggestion', '/complaints/new?kind=suggestion'),
    service('observation', '/complaints/new?kind=observation'),
    service('myRequests', '/requests'),
    ...questions.map((id) => {
      const title = t(`questions.${id}`);
      return { to: `/questions#${id}`, title, kind: t('search.question'), words: title };
    }),
  ];
}

/** Finds a service or an answer by a word of it, in any spelling. */
export function HomeSearch() {
  const { t } = useTranslation(['home', 'common']);
  const navigate = useNavigate();
  const searchable = useSearchable();
  const [sought, setSought] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const active = sought.trim().length > 1;
  const found = active ? searchable.filter(({ words }) => matchesSearch(words, sought)) : [];

  const open = (event: FormEvent) => {
    event.preventDefault();
    const first = found[0];
    if (first) void navigate(first.to);
    else input.current?.focus();
  };
  return (
    <form role="search" className={styles.search} onSubmit={open}>
      <div className={styles.searchBox}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          placeholder={t('home:search.placeholder')}
          aria-label={t('home:search.label')}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button variant="accent" type="submit"><span>{t('common:action.search')}</span><Icon name="search" size={20} /></Button>
      </div>
      <div role="status" className={active ? styles.foundCount : 'visually-hidden'}>{active && t('home:search.found', { count: found.length })}</div>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ to, title, kind }) => (
            <li key={to}><Link to={to}><span>{title}</span><small>{kind}</small></Link></li>
          ))}
        </ul>
      )}
    </form>
  );
}
