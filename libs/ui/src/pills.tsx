import type { ReactNode } from 'react';
import './pills.css';

/** Links that change what the list below shows; the chosen one carries `aria-current`. */
export function Pills({ label, children }: { label: string; children: ReactNode }) {
  return <nav className="pills" aria-label={label}>{children}</nav>;
}
