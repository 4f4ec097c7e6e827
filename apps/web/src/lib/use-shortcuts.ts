import { useEffect, useRef } from 'react';

/** A Latin letter as printed on the key; an Arabic layout is read by the place of the key. */
function keyOf(event: KeyboardEvent): string {
  const typed = event.key.toLowerCase();
  if (/^[\u0020-\u024f]+$/u.test(typed)) return typed;
  if (event.code === 'Slash' || typed === '؟') return event.shiftKey ? '?' : '/';
  return /^Key[A-Z]$/u.test(event.code) ? event.code.slice(3).toLowerCase() : typed;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Runs what a key stands for, never while someone types or a dialog is open. */
export function useShortcuts(handlers: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const key = keyOf(event);
      const run = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!run) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
