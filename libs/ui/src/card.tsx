import type { HTMLAttributes } from 'react';
import { classNames } from './class-names.js';
import './card.css';

interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: 'div' | 'section' | 'article' | 'aside' | 'li';
  tone?: 'plain' | 'brand' | 'wait';
}

/** Holds together what belongs together. */
export function Card({ as: Element = 'div', tone = 'plain', className, ...rest }: CardProps) {
  return <Element {...rest} className={classNames('card', tone !== 'plain' && `card-${tone}`, className)} />;
}
