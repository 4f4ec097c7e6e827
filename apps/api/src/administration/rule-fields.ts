import type { FieldError } from '../platform/problem.js';
import { Field, type Verdict } from '../platform/http/fields.js';
import type { Province, Rule } from './rule-kind.js';

interface Options {
  description: string;
  optional?: boolean;
}

const languages = ['ar', 'fr', 'en'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onlyKeys(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** A text in Arabic, French and, where there is one, English. */
export function LocalizedText(options: Options & { max: number }): PropertyDecorator {
  const { max } = options;
  const check = (value: unknown): Verdict => {
    if (!isObject(value) || !onlyKeys(value, languages)) return { code: 'localized' };
    for (const language of languages) {
      const text = value[language];
      if (language === 'en' && (text === undefined || text === '')) continue;
      if (typeof text !== 'string' || text.trim() === '') return { code: 'localized' };
      if ([...text].length > max) return { code: 'tooLong', variables: { count: max } };
    }
    return undefined;
  };
  const text = { type: 'string' as const, maxLength: max };
  return Field(
    { check, normalise: trimmed, schema: { type: 'object', properties: { ar: text, fr: text, en: text }, required: ['ar', 'fr'], additionalProperties: false } },
    options,
  );
}

/** The few letters and digits by which papers name an office. */
export function OfficeCode(options: Options & { example: string }): PropertyDecorator {
  const shape = /^[A-Z0-9]{2,4}$/;
  const check = (value: unknown): Verdict => (typeof value === 'string' && shape.test(value) ? undefined : { code: 'officeCode' });
  const normalise = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toUpperCase() : value);
  return Field({ check, normalise, schema: { type: 'string', pattern: shape.source } }, options);
}

/** Texts are kept without what surrounds them, and an empty English one not at all. */
function trimmed(value: unknown): unknown {
  if (!isObject(value)) return value;
  const texts = Object.entries(value).map(([language, text]) => [language, typeof text === 'string' ? text.trim() : text] as const);
  return Object.fromEntries(texts.filter(([language, text]) => language !== 'en' || text !== ''));
}

/** Short words by language. */
export function WordsByLanguage(options: Options): PropertyDecorator {
  const words = (value: unknown): boolean => Array.isArray(value) && value.length <= 60 && value.every((word) => typeof word === 'string' && word.trim() !== '' && [...word].length <= 60);
  return Field(
    {
      check: (value) => (isObject(value) && onlyKeys(value, languages) && Object.values(value).every(words) ? undefined : { code: 'words' }),
      schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string', maxLength: 60 }, maxItems: 60 } },
    },
    options,
  );
}

/** Codes such as those of communes; possibly none. */
export function Codes(options: Options & { max: number }): PropertyDecorator {
  return Field(
    {
      check: (value) => (Array.isArray(value) && value.length <= options.max && value.every((code) => typeof code === 'string' && /^[\w.-]{1,40}$/.test(code)) ? undefined : { code: 'words' }),
      schema: { type: 'array', items: { type: 'string', maxLength: 40 }, maxItems: options.max },
    },
    options,
  );
}

/** The opening hours of a week: spans of a day, Monday is 1. */
export function Week(options: Options): PropertyDecorator {
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
  const span = (value: unknown): boolean =>
    isObject(value) && onlyKeys(value, ['weekday', 'opens', 'closes']) && Number.isInteger(value['weekday']) && Number(value['weekday']) >= 1 && Number(value['weekday']) <= 7 &&
    clock.test(String(value['opens'])) && clock.test(String(value['closes'])) && String(value['opens']) < String(value['closes']);
  return Field(
    {
      check: (value) => (Array.isArray(value) && value.length <= 21 && value.every(span) ? undefined : { code: 'week' }),
      schema: {
        type: 'array', maxItems: 21,
        items: { type: 'object', properties: { weekday: { type: 'integer', minimum: 1, maximum: 7 }, opens: { type: 'string', maxLength: 5 }, closes: { type: 'string', maxLength: 5 } }, required: ['weekday', 'opens', 'closes'] },
      },
    },
    options,
  );
}

/** Any JSON value: what it must be is said by the setting's name. */
export function AnyValue(options: Options): PropertyDecorator {
  return Field({ check: () => undefined, schema: { oneOf: [{ type: 'object', additionalProperties: true }, { type: 'string' }, { type: 'number' }, { type: 'boolean' }] } }, options);
}

/** What a rule names must be there; an office must be open besides. */
export function refersTo(rule: Rule, province: Province, property: string, kind: string): FieldError[] {
  const id = rule[property];
  if (id === null || id === undefined) return [];
  const found = province.find(kind, id);
  if (!found) return [{ pointer: `/${property}`, code: 'unknownRule', variables: { id: String(id) } }];
  return kind === 'offices' && found['closed'] === true && rule['closed'] !== true ? [{ pointer: `/${property}`, code: 'closedOffice' }] : [];
}
