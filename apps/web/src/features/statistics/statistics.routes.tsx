import type { RouteObject } from 'react-router-dom';

/** The province's own figures, for anyone. */
export const statisticsRoutes: RouteObject[] = [
  { path: 'statistics', lazy: async () => ({ Component: (await import('./statistics.page.js')).default }) },
];
