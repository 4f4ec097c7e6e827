import { useEffect, useState } from 'react';

/** Seconds left until a moment of the page's own clock; that of the device may be wrong or be set anew. */
export function useCountdown(deadline: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  const left = deadline === null ? 0 : Math.max(0, Math.ceil((deadline - now) / 1000));
  const running = deadline !== null && left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
