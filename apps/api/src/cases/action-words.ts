import { isCivilDate } from '@nafida/calendar';
import { checkPrintable } from '../platform/http/fields.js';
import { type FieldError, Invalid } from '../platform/problem.js';
import type { ActionWords } from './case-service.js';
import type { PerformAction } from './perform-action.dto.js';
import type { ActionInput, InputField } from './workflow.js';

const words = ['message', 'reason', 'rating', 'officeId', 'days', 'documents', 'mentions'] as const;

/** What was given with an action, checked against what its row asks for; the rest is refused with a pointer. */
export function wordsOf(asked: PerformAction, input: ActionInput = {}): ActionWords {
  const { action: _action, version: _version, leaveChildrenOpen: _left, ...given } = asked as PerformAction & Record<string, unknown>;
  const own = input.fields ?? {};
  const errors: FieldError[] = [];
  const asks: Record<(typeof words)[number], unknown> = { message: input.message, reason: input.reason, rating: input.rating, officeId: input.office, days: input.days, documents: input.documents, mentions: input.mentions };
  for (const [name, value] of Object.entries(given)) {
    const wanted = words.some((word) => word === name) ? asks[name as keyof typeof asks] : Object.hasOwn(own, name);
    if (value !== undefined && !wanted) errors.push({ pointer: `/${name}`, code: 'unknownField' });
  }
  errors.push(...faultsOfWords(given, input));
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(own)) {
    const value = typeof given[name] === 'string' ? given[name].trim() : given[name];
    const fault = faultOf(value, field);
    if (fault) errors.push({ ...fault, pointer: `/${name}` });
    else fields[name] = String(value);
  }
  if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
  const { message, reason, rating, officeId, days, documents, mentions } = given;
  return { message, reason, rating, officeId, days, documents, mentions, ...(input.fields ? { fields } : {}) };
}

function faultsOfWords(given: ActionWords, input: ActionInput): FieldError[] {
  const errors: FieldError[] = [];
  const choices = (of: readonly string[]): Record<string, string> => ({ choices: of.join(', ') });
  if (input.message) {
    const length = given.message === undefined ? 0 : [...given.message.trim()].length;
    if (length === 0 && input.message.required) errors.push({ pointer: '/message', code: 'required' });
    if (length > input.message.max) errors.push({ pointer: '/message', code: 'tooLong', variables: { count: input.message.max } });
    const fault = input.message.printed && checkPrintable(given.message ?? '');
    if (fault) errors.push({ ...fault, pointer: '/message' });
  }
  if (input.reason) {
    if (given.reason === undefined) errors.push({ pointer: '/reason', code: 'required' });
    else if (!input.reason.choices.includes(given.reason)) errors.push({ pointer: '/reason', code: 'choice', variables: choices(input.reason.choices) });
  }
  if (input.rating && given.rating === undefined) errors.push({ pointer: '/rating', code: 'required' });
  if (input.office && given.officeId === undefined) errors.push({ pointer: '/officeId', code: 'required' });
  if (input.days) {
    if (given.days === undefined) errors.push({ pointer: '/days', code: 'required' });
    else if (given.days > input.days.max) errors.push({ pointer: '/days', code: 'range', variables: { min: 1, max: input.days.max } });
  }
  const listed = input.documents?.choices;
  if (listed && given.documents?.some((document) => !listed.includes(document))) errors.push({ pointer: '/documents', code: 'choice', variables: choices(listed) });
  return errors;
}

function faultOf(value: unknown, field: InputField): Omit<FieldError, 'pointer'> | undefined {
  if (value === undefined || value === null || value === '') return { code: 'required' };
  if (typeof value !== 'string') return { code: 'text' };
  if (field.kind === 'date') return isCivilDate(value) ? undefined : { code: 'date' };
  if (field.max !== undefined && [...value].length > field.max) return { code: 'tooLong', variables: { count: field.max } };
  if (field.pattern && !field.pattern.test(value)) return { code: 'invalid' };
  return field.printed ? checkPrintable(value) : undefined;
}
