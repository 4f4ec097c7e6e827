import { execFileSync } from 'node:child_process';

/** What is written on a paper of the province. */
export function textOf(paper: string): string {
  return execFileSync('pdftotext', [paper, '-'], { encoding: 'utf8' });
}

/** Whether the signature on it holds. */
export function isSigned(paper: string): boolean {
  return execFileSync('pdfsig', [paper], { encoding: 'utf8' }).includes('Signature is Valid');
}

/** The code as it is printed; the reference of the case looks alike and is left out. */
export function codeOn(paper: string, reference: string): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(textOf(paper).replaceAll(reference, ''))?.[0] ?? '';
}
