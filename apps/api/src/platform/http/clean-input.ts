import type { FieldError } from '../problem.js';

const maximumDepth = 32;
const usualMembers = 10_000;
/** Overrides and isolates that make a text read otherwise than it is stored. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/u;

/**
 * What no field of the house ever accepts: NUL, lone surrogates, bidirectional overrides, and structures made to
 * exhaust. PostgreSQL refuses the first two with errors of its own; here they get a pointer and words instead.
 */
export function findUnclean(body: unknown, maximumMembers = usualMembers): FieldError | undefined {
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }];
  let members = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      const code = uncleanText(value);
      if (code) return { pointer, code };
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      return { pointer, code: 'number' };
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= maximumDepth) return { pointer, code: 'tooDeep' };
      for (const [key, member] of Object.entries(value)) {
        if (++members > maximumMembers) return { pointer, code: 'tooManyMembers' };
        if (uncleanText(key)) return { pointer, code: 'unknownField' };
        waiting.push({ value: member, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function uncleanText(text: string): string | undefined {
  if (text.includes('\0')) return 'nul';
  if (!text.isWellFormed()) return 'loneSurrogate';
  return bidiControls.test(text) ? 'bidiControl' : undefined;
}
