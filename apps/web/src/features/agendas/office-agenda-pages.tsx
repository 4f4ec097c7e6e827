import { useRoutes } from 'react-router-dom';
import { NotFoundPage } from '../../lib/not-found.page.js';
import { AgendaPage } from './agenda.page.js';
import { BookVisitPage } from './book-visit.page.js';
import { FiguresPage } from './figures.page.js';
import { MoveVisitPage } from './move-visit.page.js';

/** The day of an office, fetched as one. */
export function OfficeAgendaPages() {
  return useRoutes([
    { index: true, element: <AgendaPage /> },
    { path: 'book', element: <BookVisitPage /> },
    { path: 'move/:reference', element: <MoveVisitPage /> },
    { path: 'figures', element: <FiguresPage /> },
    { path: '*', element: <NotFoundPage /> },
  ]);
}
