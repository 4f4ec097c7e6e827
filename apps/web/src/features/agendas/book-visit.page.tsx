import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { Card, SegmentedChoice, SelectField, showToast } from '@nafida/ui';
import { bookAppointment, listVisitDomains, placesKey } from '../../lib/appointments/appointment-queries.js';
import type { Moment } from '../../lib/appointments/appointment-types.js';
import { ChooseMoment } from '../../lib/appointments/choose-moment.js';
import { HoldBar } from '../../lib/appointments/hold-bar.js';
import { HoldTroubleNotice } from '../../lib/appointments/hold-trouble.js';
import { type KeptHour, useHold } from '../../lib/appointments/use-hold.js';
import { BackLink } from '../../lib/back-link.js';
import { Form } from '../../lib/form.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { getMyAccount } from '../../lib/my-account.js';
import { Page } from '../../lib/page.js';
import { Problem } from '../../lib/problem.js';
import { useForm } from '../../lib/use-form.js';
import { noVisitor, VisitorQuestions, visitorOf } from './visitor-questions.js';

const channels = ['desk', 'phone'] as const;

/** Who comes; the hour is kept meanwhile. */
function Visitor({ kept, onLost }: { kept: KeptHour; onLost: (why: Problem) => void }) {
  const { t } = useTranslation(['agendas', 'appointments']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const form = useForm({
    name: 'visitor-questions',
    initial: noVisitor,
    validate: ({ accountId, name }) => ({ name: accountId || name.trim().length >= 2 ? undefined : t('agendas:visitor.missingName') }),
    send: async (answers) => {
      try {
        const { reference, date } = await bookAppointment({ holdId: kept.holdId, ...visitorOf(answers) }, key);
        showToast(t('agendas:done.booked', { reference }));
        await queries.invalidateQueries({ queryKey: placesKey });
        await navigate(`/staff/agenda?date=${date}`);
      } catch (error) {
        if (!(error instanceof Problem && error.nextFree)) throw error;
        onLost(error);
      }
    },
  });
  return (
    <Card as="section" className="stack" aria-labelledby="visitor-title">
      <h2 id="visitor-title">{t('agendas:visitor.title')}</h2>
      <Form form={form} submitLabel={t('appointments:pages.check.submit')}><VisitorQuestions form={form} /></Form>
    </Card>
  );
}

/** Books for a person at the desk or on the phone, at one's own office. */
export function BookVisitPage() {
  const { t } = useTranslation(['agendas', 'appointments']);
  const { data: account } = useQuery(getMyAccount());
  const { data: domains = [] } = useQuery(listVisitDomains());
  const hold = useHold();
  const [channel, setChannel] = useState<(typeof channels)[number]>('desk');
  const [objectId, setObjectId] = useState('');
  const [moment, setMoment] = useState<Moment>({ date: '', time: '' });
  const office = account?.office;
  const objects = domains.flatMap((domain) => domain.objects.filter(({ offices }) => offices.some(({ id }) => id === office?.id)));
  const visit = office && objectId ? { objectId, officeId: office.id } : null;
  const choose = (chosen: Moment) => {
    setMoment(chosen);
    if (visit) void hold.take({ ...visit, ...chosen, channel });
  };
  const again = (next: Moment) => {
    void hold.letGo();
    setMoment(next);
  };
  return (
    <Page title={t('agendas:book.title')} lead={office?.name} back={<BackLink to="/staff/agenda">{t('agendas:day.title')}</BackLink>}>
      <SegmentedChoice
        id="visit-channel"
        label={t('agendas:book.channel')}
        value={channel}
        onChange={(value) => {
          setChannel(channels.find((name) => name === value) ?? 'desk');
          again({ date: moment.date, time: '' });
        }}
        choices={channels.map((value) => ({ value, label: t(`agendas:book.channels.${value}`) }))}
      />
      <SelectField
        id="visit-object"
        label={t('appointments:pages.labels.object')}
        placeholder={t('agendas:walkIn.chooseObject')}
        value={objectId}
        onChange={(id) => {
          setObjectId(id);
          again({ date: '', time: '' });
        }}
        choices={objects.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {visit && hold.trouble && <HoldTroubleNotice trouble={hold.trouble} visit={visit} date={moment.date} onChoose={choose} />}
      {visit && (
        <ChooseMoment
          visit={visit}
          subject={<bdi>{objects.find(({ id }) => id === objectId)?.name}</bdi>}
          date={moment.date}
          time={hold.kept ? moment.time : ''}
          onDate={(date) => again({ date, time: '' })}
          onMoment={choose}
        >
          {hold.kept && <HoldBar deadline={hold.kept.deadline} onExpired={() => hold.lose('expired')} />}
        </ChooseMoment>
      )}
      {hold.kept && <Visitor kept={hold.kept} onLost={hold.lose} />}
    </Page>
  );
}
