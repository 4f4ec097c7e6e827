import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import './due-bar.css';

/** How much of the time allowed has gone; the sentence says it, the bar shows it. */
export function DueBar({ label, detail, elapsed, total, late = false }: {
  label: ReactNode;
  detail?: ReactNode;
  elapsed: number;
  total: number;
  late?: boolean;
}) {
  const share = late ? 100 : Math.min(100, Math.max(0, (elapsed / Math.max(total, 1)) * 100));
  return (
    <div className={classNames('due', late && 'due-late')}>
      <div className="due-bar" aria-hidden="true"><i style={{ inlineSize: `${share}%` }} /></div>
      <div><b>{label}</b>{detail && <small>{detail}</small>}</div>
    </div>
  );
}
