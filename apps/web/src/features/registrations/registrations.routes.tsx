import type { RouteObject } from 'react-router-dom';

/** The desk at which an office decides on registrations and looks after its citizens. */
export const registrationsRoutes: RouteObject[] = [
  { path: 'registrations', lazy: async () => ({ Component: (await import('./registrations.page.js')).default }) },
  { path: 'registrations/:id', lazy: async () => ({ Component: (await import('./registration.page.js')).default }) },
  { path: 'citizens', lazy: async () => ({ Component: (await import('./search-citizens.page.js')).default }) },
  { path: 'citizens/:id', lazy: async () => ({ Component: (await import('./citizen.page.js')).default }) },
];
