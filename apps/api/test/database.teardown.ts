/** Ends the PostgreSQL that the run started, and removes its data. */
export default async function stopDatabase(): Promise<void> {
  await (globalThis as { stopTestDatabase?: () => Promise<void> }).stopTestDatabase?.();
}
