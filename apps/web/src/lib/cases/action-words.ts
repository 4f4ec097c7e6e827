import type { TFunction } from 'i18next';
import { type DateAnswer, dateText, isDate, noDate, plainText } from '../date-answer.js';
import type { DraftValues } from '../draft-store.js';
import { formatNumber } from '../format.js';
import type { Mistakes } from '../use-form.js';
import type { ActionFieldView, PerformAction } from './case-types.js';

export type ActionWord = string | readonly string[] | DateAnswer;
/** What is typed and chosen for an action, under the names of its fields. */
export type ActionWords = DraftValues & Record<string, ActionWord>;

/** Also those that this action does not ask for: several actions may share one draft. */
const shared = { message: '', reason: '', rating: '', officeId: '' };

const ofEveryService: ReadonlySet<string> = new Set([...Object.keys(shared), 'days', 'documents']);

/** Fields that only one service asks for, such as the number of a passport. */
export function namesOfOwn(fields: readonly ActionFieldView[]): readonly string[] {
  return fields.map(({ name }) => name).filter((name) => !ofEveryService.has(name));
}

function blank({ kind }: ActionFieldView): ActionWord {
  if (kind === 'choices') return [];
  return kind === 'date' ? noDate : '';
}

/** The empty form of an action, and the words proposed to begin with. */
export function wordsToBegin(fields: readonly ActionFieldView[], proposed: Partial<ActionWords> = {}): ActionWords {
  return { ...shared, ...Object.fromEntries(fields.map((field) => [field.name, blank(field)])), ...proposed } as ActionWords;
}

/** What is sent of a word; nothing when it was left empty. */
function valueOf({ kind }: ActionFieldView, word: ActionWord | undefined): string | number | readonly string[] | undefined {
  if (word === undefined) return undefined;
  if (typeof word === 'string') {
    const text = kind === 'number' ? plainText(word) : word.trim();
    if (text === '') return undefined;
    return kind === 'rating' || kind === 'number' ? Number(text) : text;
  }
  if ('year' in word) return dateText(word) || undefined;
  return word.length > 0 ? word : undefined;
}

/** What the action is told. */
export function given(action: string, fields: readonly ActionFieldView[], words: ActionWords): PerformAction {
  return { action, ...Object.fromEntries(fields.map((field) => [field.name, valueOf(field, words[field.name])])) };
}

function mistakeOf(field: ActionFieldView, word: ActionWord | undefined, t: TFunction<['cases']>): string | undefined {
  const { name, kind, required, maxLength, max, label } = field;
  const value = valueOf(field, word);
  if (value === undefined) return required ? t([`cases:pages.action.missing.${name}`, 'cases:pages.action.missing.other'], { label }) : undefined;
  if (kind === 'date') return isDate(String(value)) ? undefined : t('cases:pages.action.wrongDate', { label });
  if (kind === 'number') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= (max ?? Infinity) ? undefined : t('cases:pages.action.wrongNumber', { max: formatNumber(max ?? 0) });
  return maxLength !== undefined && [...String(value)].length > maxLength ? t('cases:pages.action.tooLong', { limit: formatNumber(maxLength) }) : undefined;
}

/** A sentence for each field that still wants an answer, or another one. */
export function mistakesIn(fields: readonly ActionFieldView[], words: ActionWords, t: TFunction<['cases']>): Mistakes<ActionWords> {
  return Object.fromEntries(fields.map((field) => [field.name, mistakeOf(field, words[field.name], t)]));
}
