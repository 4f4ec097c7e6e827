import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from 'react-router-dom';
import { queryClient } from './query-client.js';

/** Around every page that reads more than one thing from the server. */
export function DataArea() {
  return <QueryClientProvider client={queryClient}><Outlet /></QueryClientProvider>;
}
