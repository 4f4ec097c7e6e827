import type { RouteObject } from 'react-router-dom';

/** What the province told a person. */
export const messageRoutes: RouteObject[] = [
  { path: 'messages', lazy: async () => ({ Component: (await import('./my-messages.page.js')).default }) },
];
