import type { RouteObject } from 'react-router-dom';

/** A citizen's requests, whatever the service, and the way to follow one without signing in. */
export const caseRoutes: RouteObject[] = [
  { path: 'requests', lazy: async () => ({ Component: (await import('./my-requests.page.js')).default }) },
  { path: 'requests/new', lazy: async () => ({ Component: (await import('./new-request.page.js')).default }) },
  { path: 'requests/:reference', lazy: async () => ({ Component: (await import('./case.page.js')).default }) },
  { path: 'follow', lazy: async () => ({ Component: (await import('./follow.page.js')).default }) },
];
