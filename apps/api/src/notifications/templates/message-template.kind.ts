import { locales } from '@nafida/locales';
import { wrongPlaceholders } from '../../platform/placeholders.js';
import type { RuleKind } from '../../administration/rule-kind.js';
import { Field, Text, type Verdict } from '../../platform/http/fields.js';
import type { FieldError } from '../../platform/problem.js';
import { findRule, placeholdersOf } from '../notification-rules.js';
import type { TemplateTexts } from './wordings.js';

const lengths = { sms: 480, subject: 200, heading: 200, body: 6000, action: 60 } as const;
export const templateParts = Object.keys(lengths) as (keyof typeof lengths)[];

function check(value: unknown): Verdict {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'object' };
  for (const [language, parts] of Object.entries(value)) {
    if (!locales.some((locale) => locale === language) || typeof parts !== 'object' || parts === null) return { code: 'messageTexts' };
    for (const [part, text] of Object.entries(parts as object)) {
      const max = lengths[part as keyof typeof lengths] as number | undefined;
      if (max === undefined || typeof text !== 'string' || text.trim() === '') return { code: 'messageTexts' };
      if ([...text].length > max) return { code: 'tooLong', variables: { count: max } };
    }
  }
  return undefined;
}

const part = { type: 'string' as const, maxLength: 6000 };
const parts = { type: 'object' as const, properties: Object.fromEntries(templateParts.map((name) => [name, part])), additionalProperties: false };

export class MessageTemplate {
  @Text({ description: 'What happened.', example: 'complaints.answer', max: 80 })
  event: string;

  @Field(
    { check, schema: { type: 'object', properties: { ar: parts, fr: parts, en: parts }, additionalProperties: false } },
    { description: 'The province’s own words by language: SMS, subject, heading, body with an empty line between paragraphs, button. What is left out keeps the words of the house.' },
  )
  texts: TemplateTexts;
}

/** The province's own words for its messages, among its rules. */
export const messageTemplates: RuleKind = {
  name: 'messageTemplates', key: 'event', input: MessageTemplate, table: 'message_templates', order: 'event', removable: true,
  columns: { event: ['event', 'text'], texts: ['texts', 'jsonb'] },
  faults: ({ event, texts }) => templateFaults(String(event), texts as TemplateTexts),
};

export function templateFaults(event: string, texts: TemplateTexts): FieldError[] {
  const rule = findRule(event);
  if (!rule) return [{ pointer: '/event', code: 'unknownRule', variables: { id: event } }];
  const known = placeholdersOf(rule);
  return Object.entries(texts).flatMap(([language, given]) => Object.entries(given).flatMap(([name, text]) => wrongPlaceholders(text, known, `/texts/${language}/${name}`)));
}
