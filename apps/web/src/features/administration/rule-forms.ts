import { Problem } from '../../lib/problem.js';

/** One question about a rule; its flat answers carry the property's name, and the language or day after it. */
export interface RuleField {
  name: string;
  kind: 'localized' | 'longText' | 'text' | 'number' | 'date' | 'flag' | 'choice' | 'words' | 'codes' | 'week' | 'service' | 'action' | 'status' | 'offices' | 'communes' | 'quarters' | 'sectors';
  optional?: boolean;
  ltr?: boolean;
  of?: readonly string[];
}

export type Answers = Record<string, string | boolean>;

const officeKinds = ['province', 'division', 'service', 'pashalik', 'district', 'annex', 'cercle', 'caidat'];
const position: RuleField = { name: 'position', kind: 'number' };
const names: RuleField = { name: 'names', kind: 'localized' };

/** What is asked of a rule, list by list. */
export const ruleForms: Record<string, readonly RuleField[]> = {
  offices: [
    names, { name: 'code', kind: 'text', ltr: true }, { name: 'kind', kind: 'choice', of: officeKinds }, { name: 'parentId', kind: 'offices', optional: true }, { name: 'communeCodes', kind: 'codes', optional: true },
    { name: 'address', kind: 'localized', optional: true }, { name: 'phone', kind: 'text', optional: true, ltr: true }, { name: 'fax', kind: 'text', optional: true, ltr: true },
    { name: 'email', kind: 'text', optional: true, ltr: true }, { name: 'registersCitizens', kind: 'flag' }, { name: 'treatsComplaints', kind: 'flag' }, position, { name: 'closed', kind: 'flag' },
  ],
  quarters: [names, { name: 'communeCode', kind: 'communes' }, { name: 'postcode', kind: 'text', optional: true, ltr: true }, { name: 'officeId', kind: 'offices', optional: true }],
  sectors: [names, { name: 'officeId', kind: 'offices', optional: true }, { name: 'keywords', kind: 'words', optional: true }, position],
  routingRules: [
    position, { name: 'service', kind: 'service', optional: true }, { name: 'sectorId', kind: 'sectors', optional: true }, { name: 'communeCode', kind: 'communes', optional: true },
    { name: 'quarterId', kind: 'quarters', optional: true }, { name: 'officeId', kind: 'offices' },
  ],
  seasons: [names, { name: 'from', kind: 'date', optional: true }, { name: 'to', kind: 'date', optional: true }, { name: 'weekly', kind: 'week' }],
  cannedReplies: [
    names, { name: 'service', kind: 'service' }, { name: 'action', kind: 'action', optional: true }, { name: 'status', kind: 'status', optional: true },
    { name: 'officeId', kind: 'offices', optional: true }, { name: 'texts', kind: 'longText' }, position,
  ],
};

export const languages = ['ar', 'fr', 'en'] as const;
const days = [1, 2, 3, 4, 5, 6, 7] as const;

/** The names of the flat answers of a question. */
export function answerNames({ name, kind }: RuleField): string[] {
  if (kind === 'localized' || kind === 'longText' || kind === 'words') return languages.map((language) => `${name}_${language}`);
  return kind === 'week' ? days.map((day) => `${name}_${day}`) : [name];
}

/** A rule as the answers of its form. */
export function answersOf(fields: readonly RuleField[], rule: Record<string, unknown>): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const value = rule[field.name];
    const byLanguage = (value ?? {}) as Record<string, string | string[]>;
    for (const name of answerNames(field)) {
      const part = name.slice(field.name.length + 1);
      if (field.kind === 'flag') answers[name] = value === true;
      else if (field.kind === 'words') answers[name] = [byLanguage[part] ?? []].flat().join('، ');
      else if (field.kind === 'localized' || field.kind === 'longText') answers[name] = String(byLanguage[part] ?? '');
      else if (field.kind === 'codes') answers[name] = ((value as string[] | undefined) ?? []).join(', ');
      else if (field.kind === 'week') answers[name] = hoursOf(value, Number(part));
      else answers[name] = value === null || value === undefined ? '' : String(value);
    }
  }
  return answers;
}

function hoursOf(week: unknown, day: number): string {
  const spans = (week as { weekday: number; opens: string; closes: string }[] | undefined) ?? [];
  return spans.filter(({ weekday }) => weekday === day).map(({ opens, closes }) => `${opens}-${closes}`).join(', ');
}

/** The answers of a form as the rule they describe; what is empty is left out. */
export function ruleOf(fields: readonly RuleField[], answers: Answers): Record<string, unknown> {
  const rule: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = (name: string): string => String(answers[name] ?? '').trim();
    const parts = languages.map((language) => [language, typed(`${field.name}_${language}`)] as const).filter(([, text]) => text);
    if (field.kind === 'flag') rule[field.name] = answers[field.name] === true;
    else if (field.kind === 'words') rule[field.name] = Object.fromEntries(parts.map(([language, text]) => [language, listOf(text)]));
    else if (field.kind === 'localized' || field.kind === 'longText') rule[field.name] = parts.length > 0 ? Object.fromEntries(parts) : undefined;
    else if (field.kind === 'codes') rule[field.name] = listOf(typed(field.name));
    else if (field.kind === 'number') rule[field.name] = typed(field.name) === '' ? undefined : Number(typed(field.name));
    else if (field.kind === 'week') rule[field.name] = days.flatMap((day) => spansOf(day, typed(`${field.name}_${day}`)));
    else rule[field.name] = typed(field.name) || undefined;
  }
  return rule;
}

function listOf(text: string): string[] {
  return text.split(/[,،;\n]/).map((word) => word.trim()).filter(Boolean);
}

function spansOf(weekday: number, text: string): { weekday: number; opens: string; closes: string }[] {
  return listOf(text).map((span) => {
    const [opens = '', closes = ''] = span.split(/[-–]/).map((time) => time.trim());
    return { weekday, opens, closes };
  });
}

/** What the server refused, under the names of the form's answers. */
export function inAnswers(error: unknown, known: readonly string[]): unknown {
  if (!(error instanceof Problem)) return error;
  const errors = error.errors.map((mistake) => {
    const name = mistake.pointer.replace(/^\//, '').replaceAll('/', '_');
    const answer = known.find((one) => one === name) ?? known.find((one) => one.startsWith(`${name}_`));
    return answer ? { ...mistake, pointer: `/${answer}` } : mistake;
  });
  const { status, code, title, detail, requestId, retryAfter } = error;
  return new Problem({ status, code, title, detail: detailOf(detail, error), errors, ...(requestId ? { requestId } : {}), ...(retryAfter ? { retryAfter } : {}) });
}

/** A refusal because of other rules names them: they are no fields of this form. */
function detailOf(detail: string, { code, errors }: Problem): string {
  return code === 'rules_need_it' ? `${detail} ${errors.map(({ pointer, message }) => `${pointer.split('/').slice(1, 3).join(' / ')} : ${message}`).join(' ')}` : detail;
}
