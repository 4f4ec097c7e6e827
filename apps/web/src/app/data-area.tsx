import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from 'react-router-dom';
import { WithCaseParts } from './case-parts.js';
import { queryClient } from './query-client.js';

/** Around every page that reads more than one thing from the server. */
export function DataArea() {
  return <QueryClientProvider client={queryClient}><WithCaseParts><Outlet /></WithCaseParts></QueryClientProvider>;
}
