import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@nafida/ui';
import { Problem } from '../problem.js';
import type { AppointmentView, Moment } from './appointment-types.js';
import { ChooseMoment } from './choose-moment.js';
import { formatHour } from './format-hour.js';
import { HoldBar } from './hold-bar.js';
import { HoldTroubleNotice } from './hold-trouble.js';
import { useHold } from './use-hold.js';

/** Another day or hour for the same visit; the old one is given back only once the new one is sure. */
export function MoveAppointment({ appointment, token, move }: {
  appointment: AppointmentView;
  /** Of the link that stands for its holder: then nothing is kept while one reads it through, the visit moves at once. */
  token?: string;
  move: (moment: Moment, holdId: string) => Promise<unknown>;
}) {
  const { t } = useTranslation('appointments');
  const hold = useHold();
  const [moment, setMoment] = useState<Moment>({ date: '', time: '' });
  const [moving, setMoving] = useState(false);
  const { reference, objectId, office, object, dateLabel, time } = appointment;
  const holds = token === undefined;
  const hoursAt = holds ? `/appointments/${encodeURIComponent(reference)}/available-slots` : `/appointment-links/${encodeURIComponent(token)}/available-slots`;
  const visit = { objectId, officeId: office.id, hoursAt };
  const choose = (chosen: Moment) => {
    setMoment(chosen);
    if (holds) void hold.take({ objectId, officeId: office.id, ...chosen, moves: reference });
  };
  const confirm = async () => {
    setMoving(true);
    try {
      await move(moment, hold.kept?.holdId ?? '');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      hold.lose(error);
      setMoment({ ...moment, time: '' });
    } finally {
      setMoving(false);
    }
  };
  const ready = holds ? hold.kept !== null : moment.time !== '';
  return (
    <>
      <p>{t('pages.move.now')} <b>{t('pages.moment', { date: dateLabel, time: formatHour(time) })}</b></p>
      {hold.trouble && <HoldTroubleNotice trouble={hold.trouble} visit={visit} date={moment.date} onChoose={choose} />}
      <ChooseMoment
        visit={visit}
        subject={<><bdi>{office.name}</bdi> · <bdi>{object}</bdi></>}
        date={moment.date}
        time={ready ? moment.time : ''}
        onDate={(date) => {
          void hold.letGo();
          setMoment({ date, time: '' });
        }}
        onMoment={choose}
      >
        {hold.kept && <HoldBar deadline={hold.kept.deadline} onExpired={() => hold.lose('expired')} />}
        {ready && <Button busy={moving} onClick={() => void confirm()}>{t('pages.move.confirm', { time: formatHour(moment.time) })}</Button>}
      </ChooseMoment>
    </>
  );
}
