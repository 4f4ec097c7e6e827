import type { ReactNode } from 'react';
import { type IconName, IconTile } from './icon.js';
import './empty-state.css';

/** Nothing here yet, and what one can do about it. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <IconTile name={icon} />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
