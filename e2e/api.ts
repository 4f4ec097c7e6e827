/** Someone who talks to the province without a page: what a journey needs done before it begins, or wants to look up. */
export interface Session {
  token: string;
}

const demoPassword = 'Nafida-demo-2026';
const root = `${process.env['E2E_BASE_URL'] ?? 'http://localhost:3000'}/api/v1`;

/** One exchange with the API; anything but a success ends the journey. */
export async function ask<Answer>(path: string, { method = 'GET', body, session, version }: { method?: string; body?: unknown; session?: Session; version?: number } = {}): Promise<Answer> {
  const headers = new Headers({ 'accept-language': 'fr' });
  if (session) headers.set('authorization', `Bearer ${session.token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (method === 'POST') headers.set('idempotency-key', crypto.randomUUID());
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  const answer = await fetch(`${root}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}

export async function signIn(username: string, password = demoPassword): Promise<Session> {
  const { accessToken } = await ask<{ accessToken: string }>('/session', { method: 'POST', body: { username, password } });
  return { token: accessToken };
}

export interface TimelineEntry {
  action: string;
  label: string;
  date: string;
  time: string;
  message: string | null;
}

export interface Case {
  reference: string;
  title: string;
  status: string;
  dueDate: string;
  version: number;
  rating: number | null;
  office: { id: string; name: string };
  attachments: { name: string }[];
  timeline: TimelineEntry[];
}

export const getCase = (reference: string, session: Session) => ask<Case>(`/cases/${reference}`, { session });

export async function casesOf(session: Session): Promise<Case[]> {
  return (await ask<{ items: Case[] }>('/me/cases?limit=100', { session })).items;
}

/** Does an action of a case, on its latest version. */
export async function perform(reference: string, session: Session, action: { action: string; [field: string]: unknown }): Promise<Case> {
  const { version } = await getCase(reference, session);
  return ask<Case>(`/cases/${reference}/actions`, { method: 'POST', body: action, session, version });
}
