import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, RadioCards, Reference } from '@nafida/ui';
import { Dialog } from '@nafida/ui/interactive';
import { formatHour } from '../../lib/appointments/format-hour.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './agendas.module.css';
import type { HitAppointment, Treatment } from './settings.api.js';

const treatments = ['move', 'cancel', 'keep'] as const;

/** Appointments that a change would leave without their place: nothing is saved before somebody has said what becomes of them. */
export function HitDialog({ hit, unmoved = false, busy, failure, onTreat, onClose }: {
  hit: readonly HitAppointment[];
  /** The change is saved: these were to be moved, and there was no place. */
  unmoved?: boolean;
  busy: boolean;
  failure: unknown;
  onTreat: (treatment: Treatment) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['agendas', 'appointments', 'common']);
  const offered = treatments.filter((name) => !(unmoved && name === 'move'));
  const [treatment, setTreatment] = useState<Treatment>(offered[0] ?? 'keep');
  return (
    <Dialog open onClose={onClose} title={t(unmoved ? 'agendas:hit.unmoved' : 'agendas:hit.title', { count: hit.length })} closeLabel={t('common:action.close')}>
      <p>{t(unmoved ? 'agendas:hit.unmovedLead' : 'agendas:hit.lead')}</p>
      <ul className={styles.hits}>
        {hit.map(({ reference, object, dateLabel, time, cause }) => (
          <li key={reference}><b>{t('appointments:pages.moment', { date: dateLabel, time: formatHour(time) })}</b> <span className="muted">{object} · {t(`agendas:hit.causes.${cause}`)}</span> <Reference>{reference}</Reference></li>
        ))}
      </ul>
      <RadioCards
        id="treatment"
        label={t('agendas:hit.question')}
        value={treatment}
        onChange={(value) => setTreatment(treatments.find((name) => name === value) ?? 'move')}
        choices={offered.map((value) => ({ value, label: t(`agendas:hit.treatments.${value}`), hint: t(`agendas:hit.hints.${value}`) }))}
      />
      {failure ? <ProblemNotice error={failure} /> : null}
      <div className="row">
        <Button busy={busy} onClick={() => onTreat(treatment)}>{t('common:action.save')}</Button>
        <Button variant="quiet" onClick={onClose}>{t('common:action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
