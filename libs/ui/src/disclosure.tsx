import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names.js';
import './disclosure.css';

/** A button that opens a panel of links below it; closes on Escape, on a choice and when one leaves it. */
export function Disclosure({ button, label, className, panelClassName, buttonClassName, children }: {
  button: ReactNode;
  /** Needed when the button shows a picture alone. */
  label?: string;
  className?: string;
  buttonClassName?: string;
  panelClassName?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const choose = (event: Event) => {
      if (event.target instanceof Element && panel.current?.contains(event.target) && event.target.closest('a, button')) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    document.addEventListener('click', choose);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
      document.removeEventListener('click', choose);
    };
  }, [open]);

  return (
    <div ref={box} className={classNames('disclosure', className)}>
      <button
        ref={trigger}
        type="button"
        className={classNames('disclosure-button', buttonClassName)}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div ref={panel} id={panelId} hidden={!open} className={classNames('disclosure-panel', panelClassName)}>
        {children}
      </div>
    </div>
  );
}
