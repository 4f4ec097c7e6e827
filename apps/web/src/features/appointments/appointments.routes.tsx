import type { RouteObject } from 'react-router-dom';

/** Booking a visit, and what one may do with it afterwards. */
export const appointmentRoutes: RouteObject[] = [
  { path: 'appointments/*', lazy: async () => ({ Component: (await import('./appointment-pages.js')).AppointmentPages }) },
  // Short, for it stands in an SMS.
  { path: 'a/:token', lazy: async () => ({ Component: (await import('./linked-appointment.page.js')).default }) },
];
