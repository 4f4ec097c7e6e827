import type { RouteObject } from 'react-router-dom';

/** The day of an office, and how its counters are set. */
export const agendaRoutes: RouteObject[] = [
  { path: 'agenda/*', lazy: async () => ({ Component: (await import('./office-agenda-pages.js')).OfficeAgendaPages }) },
  { path: 'agendas/*', lazy: async () => ({ Component: (await import('./agenda-settings-pages.js')).AgendaSettingsPages }) },
];
