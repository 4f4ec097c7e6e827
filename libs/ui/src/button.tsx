import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.js';
import './button.css';

export type ButtonVariant = 'primary' | 'ghost' | 'quiet' | 'accent' | 'danger';

/** The look of a button, for elements that are not one of ours (a router link). */
export function buttonClass(variant: ButtonVariant = 'primary', extra?: string): string {
  return classNames('button', `button-${variant}`, extra);
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  /** While true the button stays focusable but does nothing: a second press must not send twice. */
  busy?: boolean;
}

/** Does something on this page. */
export function Button({ variant, busy = false, className, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || rest['aria-disabled']}
      className={buttonClass(variant, classNames(busy && 'button-busy', className))}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

/** Leads to another address outside the router (a file, a telephone number). */
export function LinkButton({ variant, className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { variant?: ButtonVariant }) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}
