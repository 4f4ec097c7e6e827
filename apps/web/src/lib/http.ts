import { accessToken } from './access-token.js';
import { currentLanguage } from './language.js';
import { Problem } from './problem.js';

const root = '/api/v1';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Left-out values are not sent. */
  query?: Record<string, string | number | boolean | null | undefined>;
  /** An object goes as JSON, a FormData as it is. */
  body?: unknown;
  /** One per thing to create, kept for its repetitions. */
  idempotencyKey?: string;
  /** The version that was read, for `If-Match`. */
  version?: string | number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

let renewSession: (() => Promise<boolean>) | null = null;

/** Tells how a 401 is mended, so that this file knows nothing of accounts. */
export function setSessionRenewal(renew: () => Promise<boolean>): void {
  renewSession = renew;
}

function address(path: string, query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `${root}${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** A name that nobody else gives. */
export function newId(): string {
  // randomUUID is missing when the page is not served over HTTPS (a kiosk on the annex's network).
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One exchange with the server, without any repetition. */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', query, body, idempotencyKey, version, signal } = options;
  const isJson = body !== undefined && !(body instanceof FormData);
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage(), 'x-request-id': newId(), ...options.headers });
  const token = accessToken();
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (isJson) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  try {
    return await fetch(address(path, query), { method, headers, body: isJson ? JSON.stringify(body) : (body as FormData | undefined), signal });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Problem.offline();
  }
}

async function sendSignedIn(path: string, options: RequestOptions): Promise<Response> {
  const response = await send(path, options);
  const mayRenew = response.status === 401 && accessToken() !== null && renewSession !== null;
  if (mayRenew && (await renewSession?.())) return send(path, options);
  return response;
}

/** Asks the API and gives its answer, or throws a `Problem`. */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await requestStream(path, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as Answer;
  return (await response.json()) as Answer;
}

/** Asks the API for what is read piece by piece. */
export async function requestStream(path: string, options: RequestOptions): Promise<Response> {
  const response = await sendSignedIn(path, options);
  if (!response.ok) throw await Problem.fromResponse(response);
  return response;
}

/** Asks the API for a file (a document, an attachment). */
export async function requestFile(path: string, options: RequestOptions = {}): Promise<Blob> {
  return (await requestStream(path, { ...options, headers: { accept: '*/*', ...options.headers } })).blob();
}

/** A fresh key for one thing to create; keep it for as long as the same thing is being sent. */
export const newIdempotencyKey = newId;
