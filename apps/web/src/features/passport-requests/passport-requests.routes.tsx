import type { RouteObject } from 'react-router-dom';

/** Asking for the data of a lost or stolen passport; following it is the business of cases. */
export const passportRequestRoutes: RouteObject[] = [
  { path: 'passport-requests/new', lazy: async () => ({ Component: (await import('./request-passport-data.page.js')).default }) },
  { path: 'passport-requests/filed/:reference', lazy: async () => ({ Component: (await import('./passport-request-filed.page.js')).default }) },
];
