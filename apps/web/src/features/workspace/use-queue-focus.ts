import { type RefObject, useEffect } from 'react';

/** Moves the focus from row to row, by the arrows too; it starts at the open case. */
export function useQueueFocus(list: RefObject<HTMLElement | null>, reference: string | undefined) {
  const rows = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-reference]') ?? [])];
  const focused = () => {
    const row = document.activeElement?.closest('li, tr');
    return row && list.current?.contains(row) ? row.querySelector<HTMLAnchorElement>('a[data-reference]') : null;
  };
  const move = (step: 1 | -1) => {
    const all = rows();
    const current = focused();
    const from = current ? all.indexOf(current) : -1;
    const start = from >= 0 ? from : all.findIndex((row) => row.dataset.reference === reference);
    const target = start < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, start + step))];
    target?.focus();
  };
  useEffect(() => {
    const withArrows = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    };
    const shown = list.current;
    shown?.addEventListener('keydown', withArrows);
    return () => shown?.removeEventListener('keydown', withArrows);
  });
  return { move, focusedReference: () => focused()?.dataset.reference };
}
