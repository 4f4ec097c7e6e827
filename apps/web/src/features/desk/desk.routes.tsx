import type { RouteObject } from 'react-router-dom';

/** The counter: filing for who stands there, and handing certificates over. */
export const deskRoutes: RouteObject[] = [
  { path: 'desk', lazy: async () => ({ Component: (await import('./file-at-desk.page.js')).default }) },
  { path: 'desk/filed/:reference', lazy: async () => ({ Component: (await import('./filed-at-desk.page.js')).default }) },
  { path: 'collect', lazy: async () => ({ Component: (await import('./collect.page.js')).default }) },
];
