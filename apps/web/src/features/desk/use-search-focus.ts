import { type RefObject, useEffect } from 'react';

/** The counter begins with the search: the hand is already on the scanner or the keyboard. */
export function useSearchFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // After the heading, which takes the focus of every other page.
    const turn = requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(turn);
  }, [place]);
}
