import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '@nafida/calendar';
import { Button, Card, SelectField } from '@nafida/ui';
import { civilToday } from '../../lib/date-answer.js';
import { ProblemNotice } from '../../lib/problem-notice.js';
import styles from './agendas.module.css';
import { type AgendaDraft, previewAgenda } from './settings.api.js';

const pause = 400;

/** The value once it has rested, so that not every letter is sent. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(rested);
}

/** The hours that result, a week at a time, beside the form as one types. */
export function RulesPreview({ id, draft, objects }: { id: string; draft: AgendaDraft; objects: ReadonlyArray<{ id: string; name: string }> }) {
  const { t } = useTranslation('agendas');
  const received = objects.filter((object) => draft.objects.includes(object.id));
  const [chosen, setChosen] = useState('');
  const [from, setFrom] = useState(civilToday);
  const objectId = received.some((object) => object.id === chosen) ? chosen : (received[0]?.id ?? '');
  const asked = useRested(JSON.stringify({ ...draft, objectId, from, to: addDays(from, 6) }));
  const { data: days, error } = useQuery(previewAgenda(id, JSON.parse(asked) as Parameters<typeof previewAgenda>[1]));
  return (
    <Card as="aside" className="stack" aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <SelectField id="preview-object" label={t('preview.object')} value={objectId} onChange={setChosen} choices={received.map((object) => ({ value: object.id, label: object.name }))} />
      <div className={styles.turner}>
        <Button variant="ghost" onClick={() => setFrom(addDays(from, -7))}>{t('preview.earlier')}</Button>
        <Button variant="ghost" onClick={() => setFrom(addDays(from, 7))}>{t('preview.later')}</Button>
      </div>
      {error && <ProblemNotice error={error} />}
      <dl className={styles.preview} aria-live="polite">
        {days?.map(({ date, dateLabel, reason, slots }) => (
          <div key={date}>
            <dt>{dateLabel}{reason && <small> · {reason}</small>}</dt>
            <dd>{slots.length === 0 ? <span className="muted">{t('preview.closed')}</span> : slots.map(({ time, places }) => <span key={time} className={styles.slot}><b dir="ltr">{time}</b>{places !== 1 && <small dir="ltr"> ×{places}</small>}</span>)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
