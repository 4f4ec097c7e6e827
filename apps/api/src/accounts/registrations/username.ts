import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { searchName } from '../search-name.js';

// Two approvals at once must not choose the same name: the second one looks only when the first is done.
const oneAtATime = statement<never>('accounts.lockUsernames', `select pg_advisory_xact_lock(hashtext('accounts.username'))`);
const takenNames = statement<{ username: string }>(
  'accounts.takenUsernames',
  `select username from accounts where username = $1 or username ~ ('^' || replace($1, '.', '\\.') || '[0-9]+$')`,
);

/** A user name a person can read aloud: `amina.berkani`, with a number when it is taken. */
export async function freeUsername(firstName: string, lastName: string, database: Database, tx: EntityManager): Promise<string> {
  const wanted = [firstName, lastName].map(letters).filter(Boolean).join('.') || `usager${randomInt(1000, 10_000)}`;
  await database.rows(oneAtATime, [], tx);
  const taken = new Set((await database.rows(takenNames, [wanted], tx)).map((row) => row.username));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}

function letters(name: string): string {
  return searchName(name).replace(/[^a-z]/g, '').slice(0, 24);
}
