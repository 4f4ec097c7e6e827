import { Client } from 'pg';
import { cinOf, phoneOf } from '../fill/people.ts';

export const PASSWORD = 'Nafida-demo-2026';
const CITIZENS = 96;
const STAFF = 24;
const BULK_OFFICES = 4;

/** Who asks what in a round: fetched before it, so that neither sign-in nor search for examples is measured. */
export interface Material {
  citizens: { token: string; references: string[] }[];
  clerks: { token: string; references: string[]; nextUnassigned: string | null; people: { name: string; cin: string; phone: string }[] }[];
  inspector: string;
  /** Cases that nobody has opened yet, each with a clerk of its office. */
  fresh: { reference: string; version: number; token: string }[];
  followed: { reference: string; contact: string }[];
  sectors: string[];
  bulk: OfficeInBulk[];
  year: { from: string; to: string };
}

/** An office in which a hundred cases are done at once, and the one to which it passes them on. */
interface OfficeInBulk {
  officeId: string;
  clerk: string;
  supervisor: string;
  colleagues: string[];
  unclaimed: string[];
  held: string[];
  passed: string[];
  there: { officeId: string; clerk: string };
}

/** Signs people in and picks cases for them. */
export async function gatherMaterial(databaseUrl: string, port: number): Promise<Material> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const citizens = await client.query<{ username: string; references: string[] }>(
      `select a.username, array_agg(c.reference) as references from accounts a join cases c on c.applicant_id = a.id
       where a.username like 'bench.citizen.%' group by a.id having count(*) between 3 and 60 order by md5(a.username) limit $1`,
      [CITIZENS],
    );
    const clerks = await client.query<{ username: string; office_id: string; references: string[]; people: { name: string; number: number }[] }>(
      `select distinct on (a.office_id) a.username, a.office_id, array(select reference from cases c where c.office_id = a.office_id order by md5(c.reference) limit 300) as references,
         (select jsonb_agg(p) from (select c.first_name_ar || ' ' || c.last_name_ar as name, split_part(c.username, '.', 3)::int as number
            from accounts c where c.office_id = a.office_id and c.username like 'bench.citizen.%' order by md5(c.username) limit 50) p) as people
       from accounts a where a.username like 'bench.%' and a.role = 'clerk' and exists (select from cases c where c.office_id = a.office_id and c.open) order by a.office_id, a.username limit $1`,
      [STAFF],
    );
    const fresh = await client.query<{ reference: string; version: number; office_id: string }>(
      `select reference, version, office_id from cases where status = 'submitted' and applicant_id in (select account_id from citizens) order by md5(reference)`,
    );
    const followed = await client.query<{ reference: string; number: number }>(
      `select c.reference, split_part(a.username, '.', 3)::int as number from cases c join accounts a on a.id = c.applicant_id
       where a.username like 'bench.citizen.%' order by md5(c.reference) limit 2000`,
    );
    const sectors = await client.query<{ id: string }>('select id from sectors order by position');
    const bulk = await client.query<Record<'officeId' | 'clerk' | 'supervisor', string> & Record<'colleagues' | 'unclaimed' | 'held' | 'passed', string[]>>(officesInBulk, [BULK_OFFICES]);
    const signedIn = new Map<string, string>();
    for (const { username } of [...citizens.rows, ...clerks.rows, ...bulk.rows.flatMap(({ clerk, supervisor }) => [{ username: clerk }, { username: supervisor }]), { username: 'inspector' }]) signedIn.set(username, await signIn(port, username));
    const tokenOf = (username: string): string => signedIn.get(username) ?? '';
    const clerkOf = new Map(clerks.rows.map((clerk) => [clerk.office_id, tokenOf(clerk.username)]));
    return {
      citizens: citizens.rows.map(({ username, references }) => ({ token: tokenOf(username), references })),
      clerks: await Promise.all(
        clerks.rows.map(async ({ username, references, people }) => ({
          token: tokenOf(username),
          references,
          nextUnassigned: await nextPage(port, tokenOf(username)),
          people: (people ?? []).map(({ name, number }) => ({ name, cin: cinOf(number), phone: phoneOf(number) })),
        })),
      ),
      inspector: tokenOf('inspector'),
      fresh: fresh.rows.flatMap(({ reference, version, office_id }) => {
        const token = clerkOf.get(office_id);
        return token === undefined ? [] : [{ reference, version, token }];
      }),
      followed: followed.rows.map(({ reference, number }) => ({ reference, contact: phoneOf(number) })),
      sectors: sectors.rows.map(({ id }) => id),
      bulk: bulk.rows.map(({ clerk, supervisor, ...office }, index, all) => {
        const there = all[(index + 1) % all.length] ?? { officeId: '', clerk: '' };
        return { ...office, clerk: tokenOf(clerk), supervisor: tokenOf(supervisor), there: { officeId: there.officeId, clerk: tokenOf(there.clerk) } };
      }),
      year: { from: dayBack(364), to: dayBack(0) },
    };
  } finally {
    await client.end();
  }
}

// Cases of one kind each, so that what is done to one kind does not stand in the way of another.
const officesInBulk = `
  select o.id as "officeId", 'bench.' || o.id || '.1' as clerk, 'bench.' || o.id || '.4' as supervisor,
    array(select a.id from accounts a where a.office_id = o.id and a.username like 'bench.%' and a.role = 'clerk' order by a.username) as colleagues,
    array(select c.reference from cases c where c.office_id = o.id and c.open and c.assignee_id is null and c.status = 'in_review' order by c.reference limit 2000) as unclaimed,
    array(select c.reference from cases c where c.office_id = o.id and c.open and c.assignee_id is not null and c.status = 'awaiting_citizen' order by c.reference limit 100) as held,
    array(select c.reference from cases c where c.office_id = o.id and c.open and c.assignee_id is not null and c.status = 'in_review' order by c.reference limit 100) as passed
  from offices o where o.treats_complaints order by (select count(*) from cases c where c.office_id = o.id and c.open) desc limit $1`;

const dayBack = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function signIn(port: number, username: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.status}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function nextPage(port: number, token: string): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/workqueue?view=unassigned`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { nextCursor: string | null }).nextCursor;
}
