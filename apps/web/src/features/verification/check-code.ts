import { plainText } from '../../lib/date-answer.js';

const length = 12;

/** A code as it is printed, `7F3K-2Q9D-5WXA`, from however it was typed; also from the whole address behind the QR code. */
export function checkCodeText(typed: string): string {
  const last = typed.trim().split(/[/?#]/u).findLast(Boolean) ?? '';
  const plain = plainText(last).toUpperCase().replace(/[^A-Z0-9]/gu, '');
  return plain.replace(/.{4}(?=.)/gu, '$&-');
}

/** Whether it has as many letters and digits as a code has; the server knows the rest. */
export function isWholeCode(code: string): boolean {
  return code.replaceAll('-', '').length === length;
}
