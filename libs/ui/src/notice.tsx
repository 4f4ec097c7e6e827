import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import type { StatusTone } from './status-chip.js';
import './notice.css';

const icons: Record<StatusTone | 'plain', IconName> = { plain: 'info', info: 'info', ok: 'check', wait: 'clock', stop: 'alert' };

/** Something to know before going on. */
export function Notice({ tone = 'plain', icon, title, children, live = false }: {
  tone?: StatusTone | 'plain';
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  /** Read aloud when it appears. */
  live?: boolean;
}) {
  return (
    <div className={`notice notice-${tone}`} role={live ? (tone === 'stop' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? icons[tone]} size={20} />
      <div>{title && <b>{title}</b>}{children}</div>
    </div>
  );
}
