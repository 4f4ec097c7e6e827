import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, Icon, Ltr, showToast } from '@nafida/ui';
import { formatDate } from '../format.js';
import { ProblemNotice } from '../problem-notice.js';
import { createFeed, findFeed, revokeFeed } from './appointment-queries.js';

/** One's appointments in one's own calendar, by an address that is kept secret and can be ended. */
export function CalendarFeed() {
  const { t } = useTranslation('appointments');
  const queries = useQueryClient();
  const standing = findFeed();
  const { data: since } = useQuery(standing);
  const lookAgain = () => queries.invalidateQueries({ queryKey: standing.queryKey });
  const create = useMutation({ mutationFn: createFeed, onSuccess: lookAgain });
  const revoke = useMutation({
    mutationFn: revokeFeed,
    onSuccess: async () => {
      create.reset();
      await lookAgain();
      showToast(t('pages.feed.revoked'));
    },
  });
  const href = create.data && new URL(create.data.href, location.origin).href;
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address);
    showToast(t('pages.feed.copied'));
  };
  const failure = create.error ?? revoke.error;
  return (
    <Card as="section" className="stack" aria-labelledby="feed-title">
      <h2 id="feed-title">{t('pages.feed.title')}</h2>
      <p className="muted small">{t('pages.feed.lead')}</p>
      {failure && <ProblemNotice error={failure} />}
      <div role="status">{href && <p>{t('pages.feed.address')}<br /><Ltr>{href}</Ltr></p>}</div>
      {!href && since && <p>{t('pages.feed.since', { date: formatDate(since) })}</p>}
      <div className="row">
        {/* Browsers offer the clipboard on secure pages only. */}
        {href && navigator.clipboard && <Button variant="ghost" onClick={() => void copy(href)}><Icon name="note" size={20} />{t('pages.feed.copy')}</Button>}
        {!href && <Button variant="ghost" busy={create.isPending} onClick={() => create.mutate()}><Icon name="calendar" size={20} />{t(since ? 'pages.feed.renew' : 'pages.feed.create')}</Button>}
        {since && <Button variant="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>{t('pages.feed.revoke')}</Button>}
      </div>
      {!href && since && <p className="muted small">{t('pages.feed.oneAtATime')}</p>}
    </Card>
  );
}
