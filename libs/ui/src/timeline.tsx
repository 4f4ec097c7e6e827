import type { ReactNode } from 'react';
import './timeline.css';

export interface TimelineEntry {
  key: string;
  state: 'past' | 'now' | 'next';
  title: ReactNode;
  when?: ReactNode;
  note?: ReactNode;
}

/** What was done, where it stands now, what comes next. */
export function Timeline({ entries, stateLabels }: {
  entries: readonly TimelineEntry[];
  /** Read aloud only: the eye has the shape of the dot. */
  stateLabels: Record<'now' | 'next', string>;
}) {
  return (
    <ol className="timeline">
      {entries.map(({ key, state, title, when, note }) => (
        <li key={key} className={`timeline-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <b>{title}</b>
          {state !== 'past' && <span className="visually-hidden"> ({stateLabels[state]})</span>}
          {when && <small>{when}</small>}
          {note && <div className="timeline-note">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
