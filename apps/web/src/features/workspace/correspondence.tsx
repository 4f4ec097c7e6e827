import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@nafida/ui';
import { formatCivilMoment } from '../../lib/cases/case-timeline.js';
import type { CaseView, TimelineEntryView } from '../../lib/cases/case-types.js';
import styles from './case.module.css';
import { partsOf } from './mentions.js';

function Message({ entry }: { entry: TimelineEntryView }) {
  const { t } = useTranslation('workspace');
  const look = entry.internal ? styles.note : entry.side === 'citizen' ? styles.fromCitizen : styles.fromStaff;
  return (
    <li className={`${styles.message} ${look}`}>
      <p className={styles.messageHead}>
        <b>{entry.internal ? t('case.note') : entry.label}{entry.actorLabel && <> · <bdi>{entry.actorLabel}</bdi></>}</b>
        <small>{formatCivilMoment(entry)}</small>
      </p>
      {entry.note && <p className="muted"><bdi>{entry.note}</bdi></p>}
      <p className={styles.body} dir="auto">
        {partsOf(entry.message ?? '', entry.mentions).map((part, place) => (part.name ? <bdi key={place} className={styles.mention}>{part.text}</bdi> : part.text))}
      </p>
    </li>
  );
}

/** What was written to and fro since the filing, the oldest first, and the place to go on. */
export function Correspondence({ view, composer }: { view: CaseView; composer: ReactNode }) {
  const { t } = useTranslation('workspace');
  const messages = view.timeline.filter(({ message }) => message);
  return (
    <Card as="section" className={styles.card}>
      <h2>{t('case.correspondence')}</h2>
      {messages.length > 0 ? (
        <ol className={styles.messages}>{messages.map((entry) => <Message key={entry.seq} entry={entry} />)}</ol>
      ) : (
        <p className="muted">{t('case.noMessages')}</p>
      )}
      {composer}
    </Card>
  );
}
