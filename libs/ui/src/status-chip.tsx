import type { ReactNode } from 'react';
import './status-chip.css';

export type StatusTone = 'info' | 'ok' | 'wait' | 'stop';

/** Where something stands: always words, the colour only helps the eye. */
export function StatusChip({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
