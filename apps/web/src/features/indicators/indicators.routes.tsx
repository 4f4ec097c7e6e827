import type { RouteObject } from 'react-router-dom';

/** How the work goes and whom it is done for, for supervisors, the inspector and the administrator. */
export const indicatorRoutes: RouteObject[] = [
  { path: 'indicators', lazy: async () => ({ Component: (await import('./indicators.page.js')).default }) },
  { path: 'indicators/population', lazy: async () => ({ Component: (await import('./population.page.js')).default }) },
];
