import type { RouteObject } from 'react-router-dom';

/** What anyone may read: the entrance, the questions and the legal pages. */
export const homeRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./home.page.js')).default }) },
  { path: 'questions', lazy: async () => ({ Component: (await import('./questions.page.js')).default }) },
  { path: 'data-protection', lazy: async () => ({ Component: (await import('./data-protection.page.js')).default }) },
  { path: 'accessibility', lazy: async () => ({ Component: (await import('./accessibility.page.js')).default }) },
];
