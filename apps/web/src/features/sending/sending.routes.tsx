import type { RouteObject } from 'react-router-dom';

/** Where one watches over what the province sends. */
export const sendingRoutes: RouteObject[] = [
  { path: 'messages', lazy: async () => ({ Component: (await import('./sending.page.js')).default }) },
];
