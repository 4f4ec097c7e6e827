import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from '@nafida/ui';
import styles from './back-link.module.css';

/** Above a page's heading: the list it was opened from. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return <Link className={`no-print ${styles.back}`} to={to}><Icon name="arrow" size={18} />{children}</Link>;
}
