import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.js';
import './pills.css';

/** Links that change what the list below shows; the chosen one carries `aria-current`. Many of them stand in one row that moves on a narrow screen. */
export function Pills({ label, many = false, children }: { label: string; many?: boolean; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (many) row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [many]);
  return <nav ref={row} className={classNames('pills', many && 'pills-many')} aria-label={label}>{children}</nav>;
}
