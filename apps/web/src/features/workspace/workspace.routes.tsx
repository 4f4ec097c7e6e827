import type { RouteObject } from 'react-router-dom';

/** The desk of the province's clerks: the queue and, beside it, the case they treat. */
export const workspaceRoutes: RouteObject[] = [
  { path: 'requests/:reference?', lazy: async () => ({ Component: (await import('./workspace.page.js')).default }) },
];
