import type { RouteObject } from 'react-router-dom';

/** Booking a visit, and what one may do with it afterwards. */
export const appointmentRoutes: RouteObject[] = [
  { path: 'appointments', lazy: async () => ({ Component: (await import('./book-appointment.page.js')).default }) },
  { path: 'appointments/booked/:reference', lazy: async () => ({ Component: (await import('./appointment-booked.page.js')).default }) },
  { path: 'appointments/mine', lazy: async () => ({ Component: (await import('./my-appointments.page.js')).default }) },
  { path: 'appointments/:reference', lazy: async () => ({ Component: (await import('./appointment.page.js')).default }) },
  { path: 'appointments/:reference/change', lazy: async () => ({ Component: (await import('./change-appointment.page.js')).default }) },
  // Short, for it stands in an SMS.
  { path: 'a/:token', lazy: async () => ({ Component: (await import('./linked-appointment.page.js')).default }) },
];
