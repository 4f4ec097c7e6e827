import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasText, locales } from '@nafida/locales';

const sources = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('seeding/'))
  .map((file) => readFileSync(join(__dirname, '..', file), 'utf8'))
  .join('\n');

function codes(pattern: RegExp): string[] {
  return [...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

describe('what goes wrong', () => {
  const problems = codes(/new (?:Invalid|Unauthorized|Forbidden|NotFound|Conflict|TooMany|Unavailable)\(\s*'([a-z_]+)'/g);
  const rules = [...codes(/code: '([a-zA-Z]+)'/g), ...codes(/Invalid\.field\([^,]+, '([a-zA-Z]+)'/g)].filter((code) => !/^E[A-Z]+$/.test(code));

  it('is told in words for every problem of the house', () => {
    expect(problems.length).toBeGreaterThan(30);
    for (const locale of locales) {
      expect(problems.filter((code) => !hasText(locale, `errors:${code}.title`) || !hasText(locale, `errors:${code}.detail`))).toEqual([]);
    }
  });

  it('is told in words for every rule of a field', () => {
    expect(rules.length).toBeGreaterThan(25);
    for (const locale of locales) expect(rules.filter((code) => !hasText(locale, `validation:${code}`))).toEqual([]);
  });
});
