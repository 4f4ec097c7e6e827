import type { Verdict } from '../../platform/http/fields.js';
import { commonWords, keyRuns } from './common-passwords.js';

/** Whose password it is, as far as it must not be guessed from that. */
export interface PasswordOwner {
  username: string;
  names: readonly string[];
  cin: string | null;
  hasSecondFactor: boolean;
}

export const longestPassword = 128;

/** Long enough and not what others would try first; nothing is asked of its composition (NIST SP 800-63B, ASVS 6.2). */
export function judgePassword(password: string, owner: PasswordOwner): Verdict {
  const shortest = owner.hasSecondFactor ? 8 : 15;
  const length = [...password.normalize('NFC')].length;
  if (length < shortest) return { code: 'passwordTooShort', variables: { count: shortest } };
  if (length > longestPassword) return { code: 'tooLong', variables: { count: longestPassword } };
  const plain = fold(password);
  const core = letters(plain);
  const own = [owner.username, ...owner.names, owner.names.join(''), owner.names.toReversed().join(''), owner.cin ?? '', 'nafida'].map(fold).map(letters);
  if (own.some((word) => word.length > 1 && (plain === word || core === word))) return { code: 'passwordPersonal' };
  const unit = repeatedUnit(core) ?? core;
  const isCommon = core.length === 0 || new Set(core).size < 3 || commonWords.has(core) || commonWords.has(unit) || isRun(core);
  return isCommon || onlyDigits(password) ? { code: 'passwordCommon' } : undefined;
}

const lookAlike: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '€': 'e' };

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The word within: digits and signs at both ends fall away, look-alikes in the middle are read as letters. */
function letters(text: string): string {
  const trimmed = text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]{1,128}$/u, '');
  return [...trimmed].map((sign) => lookAlike[sign] ?? sign).filter((sign) => /\p{L}/u.test(sign)).join('');
}

function onlyDigits(text: string): boolean {
  return /^[\d\s.-]+$/u.test(text);
}

/** `abcabcabc` is `abc` said three times. */
function repeatedUnit(text: string): string | undefined {
  const at = (text + text).indexOf(text, 1);
  return at > 0 && at < text.length ? text.slice(0, at) : undefined;
}

function isRun(text: string): boolean {
  const unit = repeatedUnit(text) ?? text;
  return keyRuns.some((run) => run.includes(unit) || [...run].toReversed().join('').includes(unit));
}
