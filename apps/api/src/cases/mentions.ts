import type { EntityManager } from 'typeorm';
import { displayName } from '../accounts/person.js';
import { type Database, type Statement, statement } from '../platform/database/database.js';
import { Invalid, NotFound } from '../platform/problem.js';
import type { CaseServices, Reader } from './case-service.js';
import type { CaseRow, PersonRow } from './case-statements.js';

/** A member of the staff who may be called to a case, as the news of it reaches them. */
export interface Colleague extends PersonRow {
  emailSealed: Buffer | null;
}

/** Who is named in a note: by the id, and by the name as it stands in the text, for who reads it after they have left. */
export interface Mention {
  id: string;
  name: string;
}

const call = statement<never>(
  'mentions.call',
  'insert into mentions (account_id, case_id, at) select id, $2, $3 from unnest($1::uuid[]) as c (id) on conflict do nothing',
);

/** Those who see a case whole besides its reader; one empty row where there is none, no row where the case is out of sight. */
function colleaguesStatement(scope: { name: string; sql: string }): Statement<Colleague | { id: null }> {
  return statement(
    `mentions.colleagues.${scope.name}`,
    `select a.id, a.first_name as "firstName", a.last_name as "lastName", a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr", a.locale, a.email_sealed as "emailSealed"
     from cases c left join accounts a on a.office_id = c.office_id and a.status = 'active' and a.id <> $2 and c.service || ' ' || a.role = any($3)
     where c.reference = $1 and ${scope.sql}`,
  );
}

/** The colleagues who may be called to a case: those of its office whose role sees it. */
export async function colleaguesOn(reference: string, { actor }: Reader, services: CaseServices, database: Database, tx?: EntityManager): Promise<Colleague[]> {
  const scope = services.scopeOf(actor).condition(4);
  const seeing = services.all().flatMap(({ name, policy }) => Object.entries(policy).flatMap(([role, sight]) => (sight === 'office' ? [`${name} ${role}`] : [])));
  const rows = await database.rows(colleaguesStatement(scope), [reference, actor.accountId, seeing, ...scope.values], tx);
  if (rows.length === 0) throw new NotFound('unknown_case');
  return rows.filter((row): row is Colleague => row.id !== null);
}

/** Those of them who are called, in the order given; anybody else is refused at their place. */
export function calledAmong(colleagues: readonly Colleague[], ids: readonly string[]): Colleague[] {
  const known = new Map(colleagues.map((colleague) => [colleague.id, colleague]));
  const errors = ids.flatMap((id, place) => (known.has(id) ? [] : [{ pointer: `/mentions/${place}`, code: 'unknownColleague' }]));
  if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** How the note names them: in the script in which it was written. */
export function namedIn(message: string, called: readonly Colleague[]): Mention[] {
  return called.map((colleague) => {
    const latin = displayName(colleague, 'fr');
    return { id: colleague.id, name: message.includes(`@${latin}`) ? latin : displayName(colleague, 'ar') };
  });
}

/** Marks the case in the queue of those who are called, until they open it. */
export async function markCalled({ id }: CaseRow, called: readonly Colleague[], at: Date, database: Database, tx: EntityManager): Promise<void> {
  await database.rows(call, [called.map((colleague) => colleague.id), id, at], tx);
}
