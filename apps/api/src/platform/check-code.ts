import { randomInt } from 'node:crypto';
import { alphabet, checkCharacter, readLookAlikes } from './reference.js';

const pattern = /^[0-9A-HJKMNP-TV-Y]{12}$/;

/** A new code such as `7F3K-2Q9D-5WXA` under which a document is checked: eleven random characters and one that checks them. */
export function newCheckCode(): string {
  let random = '';
  for (let i = 0; i < 11; i += 1) random += alphabet[randomInt(alphabet.length)] ?? '';
  return written(random + checkCharacter(random));
}

/** Reads a code however it was typed; undefined when it can not be one. */
export function readCheckCode(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const plain = readLookAlikes(typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, ''));
  if (!pattern.test(plain) || checkCharacter(plain.slice(0, -1)) !== plain.at(-1)) return undefined;
  return written(plain);
}

function written(plain: string): string {
  return [plain.slice(0, 4), plain.slice(4, 8), plain.slice(8)].join('-');
}
