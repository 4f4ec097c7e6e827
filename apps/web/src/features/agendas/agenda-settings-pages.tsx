import { useRoutes } from 'react-router-dom';
import { NotFoundPage } from '../../lib/not-found.page.js';
import { AgendaRulesPage } from './agenda-rules.page.js';
import { AgendasPage } from './agendas.page.js';
import { CataloguePage } from './catalogue.page.js';
import { HolidaysPage } from './holidays.page.js';
import { VisitObjectPage } from './visit-object.page.js';

/** How the province receives, fetched as one by the few who set it. */
export function AgendaSettingsPages() {
  return useRoutes([
    { index: true, element: <AgendasPage /> },
    { path: 'catalogue', element: <CataloguePage /> },
    { path: 'catalogue/:id', element: <VisitObjectPage /> },
    { path: 'holidays', element: <HolidaysPage /> },
    { path: ':id', element: <AgendaRulesPage /> },
    { path: '*', element: <NotFoundPage /> },
  ]);
}
