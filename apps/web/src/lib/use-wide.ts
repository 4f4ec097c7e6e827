import { useSyncExternalStore } from 'react';

/** From here on there is room for two things beside each other; the style sheets break at the same width. */
const wide = '(min-width: 961px)';

function listen(changed: () => void): () => void {
  const width = matchMedia(wide);
  width.addEventListener('change', changed);
  return () => width.removeEventListener('change', changed);
}

/** Whether the window is that of a desk, and no phone's. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(wide).matches);
}
