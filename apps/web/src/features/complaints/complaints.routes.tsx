import type { RouteObject } from 'react-router-dom';

/** Filing a complaint, a suggestion or an observation; following it is the business of cases. */
export const complaintRoutes: RouteObject[] = [
  { path: 'complaints/new', lazy: async () => ({ Component: (await import('./file-complaint.page.js')).default }) },
  { path: 'complaints/filed/:reference', lazy: async () => ({ Component: (await import('./complaint-filed.page.js')).default }) },
  { path: 'requests/:reference/complain', lazy: async () => ({ Component: (await import('./complain-about-treatment.page.js')).default }) },
];
