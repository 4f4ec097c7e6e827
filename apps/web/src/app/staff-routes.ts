import type { RouteObject } from 'react-router-dom';
import { administrationRoutes } from '../features/administration/administration.routes.js';
import { agendaRoutes } from '../features/agendas/agendas.routes.js';
import { deskRoutes } from '../features/desk/desk.routes.js';
import { indicatorRoutes } from '../features/indicators/indicators.routes.js';
import { registrationsRoutes } from '../features/registrations/registrations.routes.js';
import { sendingRoutes } from '../features/sending/sending.routes.js';
import { workspaceRoutes } from '../features/workspace/workspace.routes.js';
import { ErrorPage } from './error.page.js';

/** The pages of the province's staff, under `/staff`. */
export const staffRoutes: RouteObject[] = [
  { ErrorBoundary: ErrorPage, children: [...workspaceRoutes, ...deskRoutes, ...agendaRoutes, ...registrationsRoutes, ...indicatorRoutes, ...sendingRoutes, ...administrationRoutes] },
];
