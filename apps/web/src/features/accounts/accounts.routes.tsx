import type { RouteObject } from 'react-router-dom';

/** The account: opening it, coming in, and what one sees and changes of oneself. */
export const accountsRoutes: RouteObject[] = [
  { path: 'register/sent', lazy: async () => ({ Component: (await import('./registration-sent.page.js')).default }) },
  { path: 'register/:step?', lazy: async () => ({ Component: (await import('./register.page.js')).default }) },
  { path: 'activate', lazy: async () => ({ Component: (await import('./activate-account.page.js')).default }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in.page.js')).default }) },
  { path: 'second-factor', lazy: async () => ({ Component: (await import('./enrol-second-factor.page.js')).default }) },
  { path: 'reset-password', lazy: async () => ({ Component: (await import('./reset-password.page.js')).default }) },
  { path: 'account', lazy: async () => ({ Component: (await import('./account.page.js')).default }) },
  { path: 'account/password', lazy: async () => ({ Component: (await import('./change-password.page.js')).default }) },
];
