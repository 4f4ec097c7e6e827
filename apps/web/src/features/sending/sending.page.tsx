import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../lib/page.js';
import { DayFiguresCard } from './day-figures.js';
import { FilterBar } from './filter-bar.js';
import { MessageList } from './message-list.js';
import { ProviderStates } from './provider-states.js';
import { useSendingFilters } from './sending-filters.js';

/** Whether what the province sends arrives, and the way to send again what did not. */
export default function SendingPage() {
  const { t } = useTranslation('sending');
  const { filters, change } = useSendingFilters();
  const [q, setQ] = useState('');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ProviderStates />
      <DayFiguresCard />
      <section className="stack" aria-labelledby="list-title">
        <h2 id="list-title">{t('list.label')}</h2>
        <FilterBar filters={filters} onChange={change} onSearch={setQ} />
        <MessageList key={JSON.stringify([filters, q])} filters={filters} q={q} />
      </section>
    </Page>
  );
}
