import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for another over the phone; 31 of them, a prime, for the check character. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const pattern = /^([A-Z]{3})(\d{2})([0-9A-HJKMNP-TV-Y]{8})$/;

/** A new reference such as `BRK-26-7F3K-2Q9D`: province, year, seven random characters and one that checks the rest. */
export function newReference(prefix: string, year: number): string {
  const start = prefix + String(year % 100).padStart(2, '0');
  let random = '';
  for (let i = 0; i < 7; i += 1) random += alphabet[randomInt(alphabet.length)] ?? '';
  return written(start + random + checkCharacter(start + random));
}

/** Reads a reference however it was typed; undefined when it can not be one. */
export function readReference(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '');
  const prefix = plain.slice(0, 3);
  const whole = prefix + readLookAlikes(plain.slice(3));
  if (!pattern.test(whole) || checkCharacter(whole.slice(0, -1)) !== whole.at(-1)) return undefined;
  return written(whole);
}

/** Look-alikes that the alphabet leaves out are read as what was meant. */
export function readLookAlikes(plain: string): string {
  return plain.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V').replaceAll('Z', '2');
}

function written(plain: string): string {
  return [plain.slice(0, 3), plain.slice(3, 5), plain.slice(5, 9), plain.slice(9)].join('-');
}

/** A weighted sum modulo a prime: finds every single wrong character and every swap of two neighbours. */
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const [position, character] of [...text].entries()) {
    const value = alphabet.indexOf(character);
    sum += (position + 1) * (value >= 0 ? value : character.charCodeAt(0));
  }
  return alphabet[sum % alphabet.length] ?? '0';
}
