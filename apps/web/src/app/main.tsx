import '@nafida/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { startI18n } from '../lib/i18n.js';
import { restoreSession } from '../lib/session.js';
import { createAppRouter } from './router.js';

/** Words first: nothing is drawn before the reader's language has arrived. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the application');
  void restoreSession();
  const router = createAppRouter();
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}

void start();
