import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../problem.js';
import { holdSlot, placesKey, releaseHold } from './appointment-queries.js';
import type { HoldView, Moment, Visit } from './appointment-types.js';

/** An hour that is kept, with its end on the clock of this page. */
export type KeptHour = HoldView & { deadline: number };

/** Why the hour could not be had, or is no longer kept. */
export type HoldTrouble = Problem | 'expired';

type Wish = Visit & Moment & { moves?: string; channel?: 'desk' | 'phone' | 'walk_in' };

/** One hour kept at a time, while its citizen reads it through. */
export function useHold() {
  const queries = useQueryClient();
  const [kept, setKept] = useState<KeptHour | null>(null);
  const [trouble, setTrouble] = useState<HoldTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const looked = () => queries.invalidateQueries({ queryKey: placesKey });

  const take = async (wish: Wish): Promise<boolean> => {
    setTrouble(null);
    setBusy(true);
    const asked = performance.now();
    try {
      const hold = await holdSlot(wish);
      setKept({ ...hold, deadline: asked + hold.secondsLeft * 1000 });
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setKept(null);
      setTrouble(error);
      return false;
    } finally {
      setBusy(false);
      void looked();
    }
  };

  const letGo = async () => {
    setTrouble(null);
    if (!kept) return;
    setKept(null);
    // A hold that cannot be given back ends by itself.
    await releaseHold(kept.holdId).catch(() => undefined);
    void looked();
  };

  const lose = (why: HoldTrouble) => {
    setKept(null);
    setTrouble(why);
    void looked();
  };

  return { kept, trouble, busy, take, letGo, lose };
}

export type Hold = ReturnType<typeof useHold>;
