import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { Button, buttonClass, Notice } from '@nafida/ui';
import { ChooseMoment } from '../../lib/appointments/choose-moment.js';
import { HoldBar } from '../../lib/appointments/hold-bar.js';
import { HoldTroubleNotice } from '../../lib/appointments/hold-trouble.js';
import styles from '../../lib/appointments/appointments.module.css';
import type { SignInTarget } from '../../lib/require-session.js';
import { JoinWaitingList } from './join-waiting-list.js';
import type { Booking } from './use-booking.js';

/** An hour is kept for somebody: who that is must be known first. */
function SignInFirst() {
  const { t } = useTranslation(['appointments', 'common']);
  const { pathname, search } = useLocation();
  const target: SignInTarget = { from: pathname + search, expired: false };
  return (
    <Notice tone="info" icon="user" title={t('appointments:pages.signIn.title')} live>
      <p>{t('appointments:pages.signIn.note')}</p>
      <p className="row">
        <Link className={buttonClass()} to="/sign-in" state={target}>{t('common:nav.signIn')}</Link>
        <Link className={buttonClass('quiet')} to="/register">{t('common:nav.register')}</Link>
      </p>
    </Notice>
  );
}

/** The day and the hour; what is chosen is kept while it is read through (D2, D3). */
export function MomentStep({ booking }: { booking: Booking }) {
  const { t } = useTranslation(['appointments', 'common']);
  const { object, office, visit, date, time, hold, signedIn, change, choose } = booking;
  if (!object || !office || !visit) return null;
  const { kept, trouble, busy } = hold;
  const another = () => {
    void hold.letGo();
    change({ time: '' });
  };
  return (
    <>
      {trouble && <HoldTroubleNotice trouble={trouble} visit={visit} date={date} onChoose={choose} />}
      <ChooseMoment
        visit={visit}
        subject={<><bdi>{office.name}</bdi> · <bdi>{object.name}</bdi></>}
        date={date}
        time={kept || !signedIn ? time : ''}
        onDate={(day) => {
          void hold.letGo();
          change({ date: day, time: '' });
        }}
        onMoment={choose}
        whenFull={<JoinWaitingList key={date} visit={visit} date={date} />}
      >
        <p role="status" className="visually-hidden">{kept && t('appointments:pages.hold.announced', { count: Math.ceil(kept.secondsLeft / 60) })}</p>
        {time && !signedIn && <SignInFirst />}
        {busy && !kept && <p className="muted">{t('appointments:pages.hold.asking')}</p>}
        {kept && (
          <>
            <HoldBar deadline={kept.deadline} onExpired={() => hold.lose('expired')} />
            <div className={styles.ways}>
              <Button onClick={() => change({ step: 'check' }, false)}>{t('appointments:pages.goOn')}</Button>
              <Button variant="ghost" onClick={another}>{t('appointments:pages.change')}</Button>
            </div>
          </>
        )}
      </ChooseMoment>
      <p><Button variant="quiet" onClick={() => change({ step: 'subject' }, false)}>{t('common:action.back')}</Button></p>
    </>
  );
}
