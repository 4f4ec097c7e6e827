import { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { Problem } from '../lib/problem.js';
import { onAccountChange } from '../lib/session.js';

/** What the server said lately; a refusal is final, only a broken line is worth another try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && (!(error instanceof Problem) || error.isTemporary),
    },
    mutations: { retry: false },
  },
});

// What one account has read must not be shown to the next person on the same device.
onAccountChange(() => queryClient.clear());
// Names and labels come from the server in the reader's language.
i18next.on('languageChanged', () => void queryClient.invalidateQueries());
