import type { ReactNode } from 'react';
import './inline-text.css';

/** What a person quotes on the phone: reads from its first letter in every language. */
export function Reference({ children }: { children: ReactNode }) {
  return <bdi dir="ltr" className="reference">{children}</bdi>;
}

/** A telephone number, an e-mail address, a file name: left to right inside Arabic too. */
export function Ltr({ children }: { children: ReactNode }) {
  return <bdi dir="ltr" className="ltr">{children}</bdi>;
}

/** A file name whose ending stays at its end, also after an Arabic name. */
export function FileName({ children: name }: { children: string }) {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return <bdi dir="ltr" className="file-title"><bdi>{stem}</bdi>{name.slice(stem.length)}</bdi>;
}

/** A key of the keyboard that does the same as the button beside it. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd" dir="ltr">{children}</kbd>;
}
