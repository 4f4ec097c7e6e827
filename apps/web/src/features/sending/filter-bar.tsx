import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Button, Pills, SelectField, TextField } from '@nafida/ui';
import { channels, type SendingFilters, states } from './sending-filters.js';
import styles from './sending.module.css';

/** Finds messages by whom they went to or what they were about, and narrows them. */
export function FilterBar({ filters, onChange, onSearch }: {
  filters: SendingFilters;
  onChange: (changed: Partial<Omit<SendingFilters, 'setAside'>>) => void;
  onSearch: (q: string) => void;
}) {
  const { t } = useTranslation(['sending', 'messages', 'common']);
  const [typed, setTyped] = useState('');
  const { setAside, status, channel, day } = filters;
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <>
      <Pills label={t('sending:filter.lists')}>
        <Link to="?" replace preventScrollReset aria-current={setAside ? undefined : 'page'}>{t('sending:filter.everything')}</Link>
        <Link to="?show=set-aside" replace preventScrollReset aria-current={setAside ? 'page' : undefined}>{t('sending:filter.setAside')}</Link>
      </Pills>
      {setAside ? <p className="muted small">{t('sending:filter.setAsideNote')}</p> : (
        <>
          <form className={styles.search} role="search" onSubmit={search}>
            <TextField id="sending-q" type="search" label={t('sending:filter.q')} hint={t('sending:filter.qHint')} value={typed} maxLength={100} autoComplete="off" spellCheck={false} onChange={setTyped} />
            <Button type="submit">{t('common:action.search')}</Button>
          </form>
          <div className={styles.filters} role="group" aria-label={t('sending:filter.label')}>
            <SelectField id="sending-status" label={t('sending:filter.status')} value={status} onChange={(value) => onChange({ status: value })} placeholder={t('sending:filter.anyStatus')} choices={states.map((value) => ({ value, label: t(`messages:states.${value}`) }))} />
            <SelectField id="sending-channel" label={t('sending:filter.channel')} value={channel} onChange={(value) => onChange({ channel: value })} placeholder={t('sending:filter.anyChannel')} choices={channels.map((value) => ({ value, label: t(`messages:channels.${value}`) }))} />
            <TextField id="sending-day" type="date" dir="ltr" label={t('sending:filter.day')} value={day} onChange={(value) => onChange({ day: value })} />
          </div>
        </>
      )}
    </>
  );
}
