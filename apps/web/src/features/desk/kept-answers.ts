import type { DeskAnswers } from './desk-answers.js';

/** Kept through an expired session, but never on the device: these are the data of whoever stands at the counter. */
let kept: { by: string; answers: DeskAnswers } | null = null;

export function keepAnswers(by: string, answers: DeskAnswers | null): void {
  kept = answers && { by, answers };
}

/** What this clerk was filling in; another one finds nothing. */
export function keptAnswers(by: string): DeskAnswers | null {
  if (kept?.by !== by) kept = null;
  return kept?.answers ?? null;
}
