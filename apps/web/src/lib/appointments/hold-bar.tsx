import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@nafida/ui';
import styles from './appointments.module.css';
import { useCountdown } from './use-countdown.js';

const lastMinute = 60;

/** How long the hour is still kept; said aloud when a minute is left. */
export function HoldBar({ deadline, onExpired }: { deadline: number; onExpired: () => void }) {
  const { t } = useTranslation('appointments');
  const left = useCountdown(deadline);
  const expired = useEffectEvent(onExpired);
  useEffect(() => {
    if (left === 0) expired();
  }, [left]);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone it may stand below what is seen, above all after signing in.
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const shown = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <div ref={bar} className={styles.hold}>
      <Icon name="clock" size={18} />
      <span>{t('pages.hold.kept')} <b dir="ltr" role="timer">{shown}</b></span>
      <span role="status" className="visually-hidden">{left <= lastMinute && t('pages.hold.lastMinute')}</span>
    </div>
  );
}
