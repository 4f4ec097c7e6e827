import { createBrowserRouter, type PatchRoutesOnNavigationFunction, redirect, type RouteObject } from 'react-router-dom';
import { accountsRoutes } from '../features/accounts/accounts.routes.js';
import { appointmentRoutes } from '../features/appointments/appointments.routes.js';
import { caseRoutes } from '../features/cases/cases.routes.js';
import { certificateRoutes } from '../features/certificates/certificates.routes.js';
import { complaintRoutes } from '../features/complaints/complaints.routes.js';
import { homeRoutes } from '../features/home/home.routes.js';
import { messageRoutes } from '../features/messages/messages.routes.js';
import { passportRequestRoutes } from '../features/passport-requests/passport-requests.routes.js';
import { statisticsRoutes } from '../features/statistics/statistics.routes.js';
import { verificationRoutes } from '../features/verification/verification.routes.js';
import { CitizenLayout } from './citizen-layout.js';
import { ErrorPage } from './error.page.js';
import { NotFoundPage } from '../lib/not-found.page.js';
import { Root } from './root.js';

/** The services a citizen sees, in the order of their folders. */
const citizenRoutes: RouteObject[] = [
  ...complaintRoutes,
  ...certificateRoutes,
  ...passportRequestRoutes,
  ...appointmentRoutes,
  ...caseRoutes,
  ...messageRoutes,
  ...accountsRoutes,
  ...statisticsRoutes,
];

/** Pages that keep what the server said; the entrance does without, to be light. */
function withData(children: RouteObject[]): RouteObject {
  return { lazy: async () => ({ Component: (await import('./data-area.js')).DataArea }), children };
}

/** The pages of the province's staff: which there are, a citizen's browser need not know. */
const staffArea: RouteObject = {
  id: 'staff',
  path: 'staff',
  lazy: async () => ({ Component: (await import('./staff-layout.js')).default }),
  children: [{ index: true, loader: () => redirect('/staff/requests') }],
};

/** What is under `/staff` is looked up when somebody goes there. */
const findPages: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (path.startsWith('/staff/')) patch('staff', (await import('./staff-routes.js')).staffRoutes);
};

/** Joins the pages of all services under their layouts. */
export function createAppRouter() {
  const routes: RouteObject[] = [
    {
      Component: Root,
      ErrorBoundary: ErrorPage,
      HydrateFallback: () => null,
      children: [
        withData([staffArea]),
        {
          Component: CitizenLayout,
          children: [
            { ErrorBoundary: ErrorPage, children: [...homeRoutes, ...verificationRoutes, withData(citizenRoutes)] },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
  return createBrowserRouter(routes, { patchRoutesOnNavigation: findPages });
}
