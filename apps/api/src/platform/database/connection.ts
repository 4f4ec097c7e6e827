import type { DataSourceOptions } from 'typeorm';

/** How every process of the house speaks to PostgreSQL: bounded waits everywhere, so that no answer takes over 15 s. */
export function connectionOptions(url: string, poolSize = 20): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    logging: false,
    extra: {
      connectionTimeoutMillis: 5_000,
      // A new connection signs in and plans each statement anew: dear enough to outlast the pause between two readers.
      idleTimeoutMillis: 120_000,
      statement_timeout: 10_000,
      query_timeout: 12_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'nafida',
    },
  };
}
