import { useCallback, useEffect, useRef, useState } from 'react';

/** As many as the server takes in one go. */
const selectionLimit = 100;
const nothing: ReadonlySet<string> = new Set();

/** The cases ticked in the queue; with the shift key, all between the last tick and this one. */
export function useSelection(shown: readonly string[]) {
  const [selected, setSelected] = useState(nothing);
  const anchor = useRef<string | null>(null);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });

  const toggle = useCallback((reference: string, upTo = false) => {
    const from = anchor.current === null ? -1 : latest.current.indexOf(anchor.current);
    const to = latest.current.indexOf(reference);
    anchor.current = reference;
    setSelected((before) => {
      const after = new Set(before);
      if (upTo && from >= 0 && to >= 0) for (const between of latest.current.slice(Math.min(from, to), Math.max(from, to) + 1)) after.add(between);
      else if (!after.delete(reference)) after.add(reference);
      return after.size > selectionLimit ? before : after;
    });
  }, []);
  return {
    selected,
    toggle,
    selectShown: () => setSelected(new Set(latest.current.slice(0, selectionLimit))),
    clear: () => setSelected(nothing),
  };
}
