import type { RouteObject } from 'react-router-dom';

/** How the work goes, for supervisors, the inspector and the administrator. */
export const indicatorRoutes: RouteObject[] = [
  { path: 'indicators', lazy: async () => ({ Component: (await import('./indicators.page.js')).default }) },
];
