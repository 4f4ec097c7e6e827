import type { RouteObject } from 'react-router-dom';

/** Checking a document of the province: for anyone, from the QR code printed on it or the code typed. */
export const verificationRoutes: RouteObject[] = [
  { path: 'verify', lazy: async () => ({ Component: (await import('./verify.page.js')).default }) },
  { path: 'verify/:code', lazy: async () => ({ Component: (await import('./verify.page.js')).default }) },
];
