import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '@nafida/calendar';
import { Button, Notice, SelectField } from '@nafida/ui';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import type { Visit } from '../../lib/appointments/appointment-types.js';
import { civilToday } from '../../lib/date-answer.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import { useSession } from '../../lib/session.js';
import { joinWaitingList } from './appointments.api.js';

/** How many days after the wanted one also suit. */
const spans = ['0', '7', '14', '30'] as const;

/** Nothing is free: who joins is offered the first place that somebody gives up. */
export function JoinWaitingList({ visit, date }: { visit: Visit; date: string }) {
  const { t } = useTranslation('appointments');
  const { status } = useSession();
  const queries = useQueryClient();
  const [span, setSpan] = useState('7');
  const from = date || civilToday();
  const join = useMutation({
    mutationFn: () => joinWaitingList({ ...visit, fromDate: from, toDate: addDays(from, Number(span)) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: placesKey }),
  });
  if (status !== 'signed-in') return <p className="muted">{t('pages.waiting.signIn')}</p>;
  if (join.isSuccess) return <Notice tone="ok" title={t('pages.waiting.joined')} live><p>{t('pages.waiting.joinedNote')}</p></Notice>;
  return (
    <section className="stack" aria-labelledby="join-waiting">
      <h3 id="join-waiting">{t('pages.waiting.title')}</h3>
      <p className="muted">{t('pages.waiting.lead')}</p>
      {join.error && <ProblemNotice error={join.error} />}
      <SelectField
        id="waiting-span"
        label={t('pages.waiting.span')}
        value={span}
        onChange={setSpan}
        choices={spans.map((days) => ({ value: days, label: t(`pages.waiting.spans.${days}`) }))}
      />
      <div><Button variant="ghost" busy={join.isPending} onClick={() => join.mutate()}>{t('pages.waiting.join')}</Button></div>
    </section>
  );
}
