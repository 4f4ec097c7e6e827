import { useRoutes } from 'react-router-dom';
import { NotFoundPage } from '../../lib/not-found.page.js';
import { AppointmentBookedPage } from './appointment-booked.page.js';
import { AppointmentPage } from './appointment.page.js';
import { BookAppointmentPage } from './book-appointment.page.js';
import { ChangeAppointmentPage } from './change-appointment.page.js';
import { MyAppointmentsPage } from './my-appointments.page.js';

/** What a citizen does with visits, fetched as one; the calendar comes when it is shown. */
export function AppointmentPages() {
  return useRoutes([
    { index: true, element: <BookAppointmentPage /> },
    { path: 'booked/:reference', element: <AppointmentBookedPage /> },
    { path: 'mine', element: <MyAppointmentsPage /> },
    { path: ':reference', element: <AppointmentPage /> },
    { path: ':reference/change', element: <ChangeAppointmentPage /> },
    { path: '*', element: <NotFoundPage /> },
  ]);
}
