import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type House, openHouse } from '../../../test/app.js';

describe('the pages', () => {
  let house: House;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nafida-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Nafida</title>');
    writeFileSync(join(folder, 'assets/app-1.js'), 'export {};');
    writeFileSync(join(folder, 'assets/app-1.js.gz'), 'packed');
    writeFileSync(join(folder, 'assets/gone-1.js'), 'export {};');
    house = await openHouse({ webDist: folder });
  }, 60_000);
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true });
  });

  const asks = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(house.url.replace('/api/v1', '') + path, { headers });

  it('are one page at every address of the SPA, under a strict policy', async () => {
    for (const path of ['/', '/requests/BRK-26-7F3K-2Q9D', '/staff/requests?view=mine']) {
      const answer = await asks(path);
      expect({ path, status: answer.status, text: await answer.text() }).toEqual({ path, status: 200, text: '<!doctype html><title>Nafida</title>' });
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('give their files for good, packed where the browser unpacks', async () => {
    const plain = await asks('/assets/app-1.js', { 'accept-encoding': 'identity' });
    expect([await plain.text(), plain.headers.get('cache-control')]).toEqual(['export {};', 'public, max-age=31536000, immutable']);
    const packed = await asks('/assets/app-1.js', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
  });

  it('answer for a file that is not there with a problem, never with another file', async () => {
    rmSync(join(folder, 'assets/gone-1.js'));
    for (const path of ['/assets/none.js', '/assets/gone-1.js', '/../../etc/passwd.txt', '/%2e%2e/%2e%2e/etc/passwd.txt', '/.vite/manifest.json']) {
      const answer = await asks(path, { 'accept-encoding': 'identity' });
      expect({ path, status: answer.status, type: answer.headers.get('content-type') }).toEqual({ path, status: 404, type: 'application/problem+json; charset=utf-8' });
    }
  });
});
