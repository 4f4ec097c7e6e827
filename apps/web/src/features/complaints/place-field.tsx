import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon, Ltr, Notice, TextField } from '@nafida/ui';
import styles from './complaints.module.css';
import type { ComplaintForm } from './use-complaint-form.js';

type Failure = 'refused' | 'unavailable' | 'outside';

/** Roughly the kingdom: a position far from it is a mistake of the device. */
function inMorocco({ latitude, longitude }: GeolocationCoordinates): boolean {
  return latitude >= 20 && latitude <= 37 && longitude >= -18 && longitude <= 0;
}

/** Asks the device where it is, only when the person wants it. */
function usePosition(onFound: (position: string) => void) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [seeking, setSeeking] = useState(false);
  const seek = () => {
    setFailure(null);
    if (!('geolocation' in navigator)) return setFailure('unavailable');
    setSeeking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSeeking(false);
        // Five decimals are one metre: more would say what the device does not know.
        if (inMorocco(coords)) onFound(`${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`);
        else setFailure('outside');
      },
      ({ code, PERMISSION_DENIED }) => {
        setSeeking(false);
        setFailure(code === PERMISSION_DENIED ? 'refused' : 'unavailable');
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return { seek, seeking, failure };
}

/** Where it happened, in words and, if the person likes, as a point. */
export function PlaceField({ complaint: { form } }: { complaint: ComplaintForm }) {
  const { t } = useTranslation(['complaints', 'common']);
  const { seek, seeking, failure } = usePosition((position) => form.set('position', position));
  const { position, kind } = form.values;
  return (
    <div className="stack">
      <TextField {...form.field('place')} label={t('complaints:pages.labels.place', { context: kind })} hint={t('complaints:pages.hints.place')} autoComplete="off" />
      <div className={styles.position}>
        {position ? (
          <>
            <span><Icon name="map-pin" size={20} />{t('complaints:pages.position.kept')} <Ltr>{position.replace(',', ', ')}</Ltr></span>
            <Button variant="quiet" onClick={() => form.set('position', '')}>{t('common:action.delete')}</Button>
          </>
        ) : (
          <>
            <Button variant="ghost" busy={seeking} onClick={seek}><Icon name="map-pin" size={20} />{t('complaints:pages.position.use')}</Button>
            <span className="muted small">{t('complaints:pages.position.hint')}</span>
          </>
        )}
      </div>
      <div role="status">{failure && <Notice tone="wait">{t(`complaints:pages.position.${failure}`)}</Notice>}</div>
    </div>
  );
}
