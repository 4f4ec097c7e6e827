/** Asks the database: rows for a statement and its values. */
export type Query = <Row = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Somebody at a screen, signed in at one of the API's processes. */
export interface Runner {
  username: string;
  token: string;
}

export interface Reply {
  status: number;
  body: { code?: string; nextFree?: unknown[]; holdId?: string; reference?: string };
}

/** Citizens who share the password of somebody whose account is open. */
export async function gather(query: Query, likeWhom: string, count: number): Promise<string[]> {
  const rows = await query<{ username: string }>(
    `insert into accounts (id, username, role, status, office_id, first_name, last_name, first_name_ar, last_name_ar, locale, password_hash)
     select gen_random_uuid(), 'runner' || n, 'citizen', 'active', a.office_id, 'Runner', n::text, 'عداء', n::text, 'ar', a.password_hash
     from accounts a, generate_series(1, $2::int) n where a.username = $1
     on conflict (username) do update set locale = excluded.locale returning username`,
    [likeWhom, count],
  );
  return rows.map(({ username }) => username);
}

export async function signIn(url: string, username: string, password: string): Promise<Runner> {
  const { status, body } = await ask(url, undefined, 'POST', '/session', { username, password });
  const token = (body as { accessToken?: string }).accessToken;
  if (token === undefined) throw new Error(`${username} could not sign in: ${status}`);
  return { username, token };
}

export async function ask(url: string, runner: Runner | undefined, method: string, path: string, body?: unknown): Promise<Reply> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'accept-language': 'ar',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(runner ? { authorization: `Bearer ${runner.token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Reply['body']) };
}
