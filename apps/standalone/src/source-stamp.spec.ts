import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareStamp, stampSources, writeStamp } from './source-stamp.ts';

describe('the stamp of a build', () => {
  const root = mkdtempSync(join(tmpdir(), 'stamp-'));
  const file = join(root, 'cache/api.json');
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const compare = (): { same: boolean; removed: boolean } => compareStamp(file, stampSources(root, ['libs', 'missing']));
  beforeEach(() => {
    put('libs/locales/ar/cases.json', '{}');
    put('libs/locales/src/index.ts', 'export {};');
    writeStamp(file, stampSources(root, ['libs', 'missing']));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('stands while nothing changed, and when only tests, seeds or built files did', () => {
    put('libs/locales/src/index.spec.ts', 'test');
    put('libs/locales/dist/index.js', 'built');
    put('libs/locales/seeds/names.json', '[]');
    expect(compare()).toEqual({ same: true, removed: false });
  });

  it('falls with a changed translation or a new source', () => {
    put('libs/locales/ar/cases.json', '{"a":"ب"}');
    expect(compare()).toEqual({ same: false, removed: false });
  });

  it('tells when a source has gone, so that nothing made from it is left', () => {
    rmSync(join(root, 'libs/locales/src/index.ts'));
    expect(compare()).toEqual({ same: false, removed: true });
  });
});
