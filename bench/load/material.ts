import { Client } from 'pg';
import { phoneOf } from '../fill/people.ts';

export const PASSWORD = 'Nafida-demo-2026';
const CITIZENS = 96;
const STAFF = 24;

/** Who asks what in a round: fetched before it, so that neither sign-in nor search for examples is measured. */
export interface Material {
  citizens: { token: string; references: string[] }[];
  clerks: { token: string; references: string[]; nextUnassigned: string | null }[];
  inspector: string;
  /** Cases that nobody has opened yet, each with a clerk of its office. */
  fresh: { reference: string; version: number; token: string }[];
  followed: { reference: string; contact: string }[];
  sectors: string[];
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
    const clerks = await client.query<{ username: string; office_id: string; references: string[] }>(
      `select distinct on (a.office_id) a.username, a.office_id, array(select reference from cases c where c.office_id = a.office_id order by md5(c.reference) limit 300) as references
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
    const signedIn = new Map<string, string>();
    for (const { username } of [...citizens.rows, ...clerks.rows, { username: 'inspector' }]) signedIn.set(username, await signIn(port, username));
    const tokenOf = (username: string): string => signedIn.get(username) ?? '';
    const clerkOf = new Map(clerks.rows.map((clerk) => [clerk.office_id, tokenOf(clerk.username)]));
    return {
      citizens: citizens.rows.map(({ username, references }) => ({ token: tokenOf(username), references })),
      clerks: await Promise.all(
        clerks.rows.map(async ({ username, references }) => ({ token: tokenOf(username), references, nextUnassigned: await nextPage(port, tokenOf(username)) })),
      ),
      inspector: tokenOf('inspector'),
      fresh: fresh.rows.flatMap(({ reference, version, office_id }) => {
        const token = clerkOf.get(office_id);
        return token === undefined ? [] : [{ reference, version, token }];
      }),
      followed: followed.rows.map(({ reference, number }) => ({ reference, contact: phoneOf(number) })),
      sectors: sectors.rows.map(({ id }) => id),
    };
  } finally {
    await client.end();
  }
}

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
