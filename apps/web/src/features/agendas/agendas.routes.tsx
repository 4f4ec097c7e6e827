import type { RouteObject } from 'react-router-dom';

/** The day of an office, and how its counters are set. */
export const agendaRoutes: RouteObject[] = [
  { path: 'agenda', lazy: async () => ({ Component: (await import('./agenda.page.js')).default }) },
  { path: 'agenda/book', lazy: async () => ({ Component: (await import('./book-visit.page.js')).default }) },
  { path: 'agenda/move/:reference', lazy: async () => ({ Component: (await import('./move-visit.page.js')).default }) },
  { path: 'agenda/figures', lazy: async () => ({ Component: (await import('./figures.page.js')).default }) },
  { path: 'agendas', lazy: async () => ({ Component: (await import('./agendas.page.js')).default }) },
  { path: 'agendas/catalogue', lazy: async () => ({ Component: (await import('./catalogue.page.js')).default }) },
  { path: 'agendas/catalogue/:id', lazy: async () => ({ Component: (await import('./visit-object.page.js')).default }) },
  { path: 'agendas/holidays', lazy: async () => ({ Component: (await import('./holidays.page.js')).default }) },
  { path: 'agendas/:id', lazy: async () => ({ Component: (await import('./agenda-rules.page.js')).default }) },
];
