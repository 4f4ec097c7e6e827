import { connect } from 'node:net';
import { files, openComplaintsHouse } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, type Person } from '../../../test/people.js';

interface Told {
  status: number;
  type: string | null;
  body: { code?: string; title?: string; detail?: string; status?: number; requestId?: string; type?: string };
}

describe('the edge', () => {
  let house: House;
  let amina: Person;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
  }, 60_000);
  afterAll(() => house.close());

  async function sends(path: string, init: RequestInit): Promise<Told> {
    const answer = await fetch(house.url.replace('/api/v1', '') + path, { ...init, headers: { authorization: `Bearer ${amina.accessToken ?? ''}`, ...init.headers } });
    return { status: answer.status, type: answer.headers.get('content-type'), body: (await answer.json()) as Told['body'] };
  }
  const json = { 'content-type': 'application/json' };

  it('answers every broken request with declared problems, in words', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const requests: [string, string, RequestInit, number][] = [
      ['unknown address', '/api/v1/nothing', {}, 404],
      ['unknown method', '/api/v1/complaints', { method: 'PUT' }, 404],
      ['no body', '/api/v1/complaints', { method: 'POST' }, 400],
      ['broken JSON', '/api/v1/complaints', { method: 'POST', headers: json, body: '{"kind":' }, 400],
      ['text for JSON', '/api/v1/complaints', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'hello' }, 415],
      ['a form for JSON', '/api/v1/complaints', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'kind=complaint' }, 415],
      ['XML', '/api/v1/complaints', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<a/>' }, 415],
      ['a list for an object', '/api/v1/complaints', { method: 'POST', headers: json, body: '[]' }, 400],
      ['a number for an object', '/api/v1/complaints', { method: 'POST', headers: json, body: '1e400' }, 400],
      ['a poisoned prototype', '/api/v1/complaints', { method: 'POST', headers: json, body: '{"__proto__":{"role":"admin"}}' }, 400],
      ['lists for texts', '/api/v1/complaints', { method: 'POST', headers: json, body: '{"kind":["complaint"],"subject":{"a":1}}' }, 400],
      ['too deep', '/api/v1/complaints', { method: 'POST', headers: json, body: `{"kind":${deep}}` }, 400],
      ['a large body', '/api/v1/complaints', { method: 'POST', headers: json, body: JSON.stringify({ body: 'a'.repeat(2_000_000) }) }, 413],
      ['a file where there is none', '/api/v1/cases/BRK-26-0000-0000/attachments', { method: 'POST', headers: json, body: '{}' }, 415],
      ['a broken escape', '/api/v1/cases/%zz', {}, 400],
      ['an encoded slash', '/api/v1/cases/..%2f..%2fetc', {}, 404],
      ['NUL in an address', '/api/v1/cases/%00', {}, 400],
      ['a reference of 5,000 letters', `/api/v1/cases/${'A'.repeat(5000)}`, {}, 400],
      ['a date in year 9999999', '/api/v1/me/cases?cursor=eyJ9.x', {}, 400],
      ['ten thousand parameters', `/api/v1/me/cases?${'a=1&'.repeat(2000)}`, {}, 400],
    ];
    for (const [name, path, init, status] of requests) {
      const told = await sends(path, init);
      expect({ name, status: told.status, type: told.type }).toEqual({ name, status, type: 'application/problem+json; charset=utf-8' });
      expect({ name, ...told.body }).toMatchObject({ status, code: expect.any(String) as string, title: expect.any(String) as string, detail: expect.any(String) as string, requestId: expect.any(String) as string });
      expect(told.body.title).not.toBe('unexpected.title');
    }
  });

  it('reads nothing of a body of 100 MB that it will not take', async () => {
    const { hostname, port } = new URL(house.url);
    const answer = await new Promise<string>((told) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /api/v1/complaints HTTP/1.1\r\nhost: nafida\r\ncontent-type: application/json\r\ncontent-length: 104857600\r\n\r\n');
      });
      socket.once('data', (data) => {
        told(data.toString());
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('application/problem+json');
  });

  it('answers headers of 64 kB and broken HTTP with a problem', async () => {
    const { hostname, port } = new URL(house.url);
    const speaks = (text: string): Promise<string> =>
      new Promise((told) => {
        let heard = '';
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (data) => (heard += data.toString()));
        socket.on('close', () => told(heard));
      });
    expect(await speaks(`GET /api/v1/sectors HTTP/1.1\r\nhost: nafida\r\nx-large: ${'a'.repeat(64 * 1024)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json/);
    expect(await speaks('NOT HTTP AT ALL\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
  });

  it('gives every answer an identifier, the caller’s own where it is harmless', async () => {
    const own = await amina.sends('GET', '/sectors', undefined, { 'x-request-id': 'from-the-counter-7' });
    expect(own.headers.get('x-request-id')).toBe('from-the-counter-7');
    const other = await amina.sends('GET', '/sectors', undefined, { 'x-request-id': 'a b<script>' });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('speaks the language that is asked for', async () => {
    for (const [header, language] of [['fr-MA,fr;q=0.9', 'fr'], ['ar', 'ar'], ['en-GB', 'en'], ['de', 'ar'], ['ar;q=0.1, fr;q=0.5', 'fr']]) {
      const answer = await amina.sends('GET', '/cases/nothing', undefined, { 'accept-language': header ?? '' });
      expect(answer.headers.get('content-language')).toBe(language);
    }
    expect((await files(amina, {}, { 'idempotency-key': 'a b' })).body.code).toBe('idempotency_key_invalid');
  });
});
