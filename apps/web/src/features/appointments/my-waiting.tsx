import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { formatDate } from '@nafida/calendar';
import { Button, Card, Notice } from '@nafida/ui';
import { bookAppointment, placesKey, releaseHold } from '../../lib/appointments/appointment-queries.js';
import type { WaitingView } from '../../lib/appointments/appointment-types.js';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { formatMoment, isolate } from '../../lib/format.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { leaveWaitingList, listMyWaiting } from './appointments.api.js';
import styles from './booking.module.css';

/** A place that somebody gave up, kept for this citizen for a while. */
function Offer({ offer }: { offer: NonNullable<WaitingView['offer']> }) {
  const { t } = useTranslation('appointments');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const done = () => queries.invalidateQueries({ queryKey: placesKey });
  const accept = useMutation({
    mutationFn: () => bookAppointment({ holdId: offer.holdId }, key),
    onSuccess: async ({ reference }) => {
      await navigate(`/appointments/booked/${reference}`);
      await done();
    },
  });
  const decline = useMutation({ mutationFn: () => releaseHold(offer.holdId), onSuccess: done });
  const { object, office, dateLabel, time } = offer.appointment;
  return (
    <Notice tone="wait" title={t('pages.offer.title')}>
      <p>{isolate(object)} · {isolate(office.name)}<br /><b>{t('pages.moment', { date: dateLabel, time: formatHour(time) })}</b></p>
      <p>{t('pages.offer.until', { moment: formatMoment(offer.expiresAt) })}</p>
      {(accept.error ?? decline.error) && <ProblemNotice error={accept.error ?? decline.error} />}
      <p className="row">
        <Button busy={accept.isPending} onClick={() => accept.mutate()}>{t('pages.offer.accept')}</Button>
        <Button variant="ghost" busy={decline.isPending} onClick={() => decline.mutate()}>{t('pages.offer.decline')}</Button>
      </p>
    </Notice>
  );
}

function Wish({ waiting: { id, object, office, fromDate, toDate, ahead } }: { waiting: WaitingView }) {
  const { t } = useTranslation('appointments');
  const queries = useQueryClient();
  const leave = useMutation({ mutationFn: () => leaveWaitingList(id), onSuccess: () => queries.invalidateQueries({ queryKey: placesKey }) });
  const language = currentLanguage();
  return (
    <Card as="section" className={styles.wish} aria-label={t('pages.waiting.mine')}>
      <div>
        <p className="muted small">{t('pages.waiting.mine')}</p>
        <p><b><bdi>{object}</bdi></b> · <bdi>{office.name}</bdi></p>
        <p className="muted">{t('pages.waiting.period', { from: formatDate(fromDate, language), to: formatDate(toDate, language) })} · {t('pages.waiting.ahead', { count: ahead })}</p>
      </div>
      <Button variant="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>{t('pages.waiting.leave')}</Button>
    </Card>
  );
}

/** What the citizen waits for; what is offered comes first. */
export function MyWaiting() {
  const { data = [] } = useQuery(listMyWaiting());
  return (
    <>
      {data.flatMap(({ id, offer }) => (offer ? [<Offer key={id} offer={offer} />] : []))}
      {data.map((waiting) => (waiting.offer ? null : <Wish key={waiting.id} waiting={waiting} />))}
    </>
  );
}
