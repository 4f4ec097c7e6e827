import type { RouteObject } from 'react-router-dom';

/** Asking for a residence certificate; following it is the business of cases. */
export const certificateRoutes: RouteObject[] = [
  { path: 'certificates/new', lazy: async () => ({ Component: (await import('./request-certificate.page.js')).default }) },
  { path: 'certificates/filed/:reference', lazy: async () => ({ Component: (await import('./certificate-filed.page.js')).default }) },
];
