import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { isCivilDate } from '@nafida/calendar';
import type { Variables } from '@nafida/locales';
import { unprintable } from '../typeset/letters.js';

/** Nothing, or the rule that a value breaks; its words stand in the texts `validation:<code>`. */
export type Verdict = { code: string; variables?: Variables } | undefined;

interface FieldOptions {
  /** What the field means, for the readers of the API's documentation. */
  description: string;
  example?: unknown;
  optional?: boolean;
}

interface Rule {
  check: (value: unknown) => Verdict;
  /** Brings a value into the one form the house keeps; what it cannot read it leaves for the rule to refuse. */
  normalise?: (value: unknown) => unknown;
  schema: ApiPropertyOptions;
}

/** A field of an input: one rule, one message, one description in the OpenAPI document. */
export function Field(rule: Rule, options: FieldOptions): PropertyDecorator {
  const judge = (value: unknown): Verdict => {
    if (value === undefined || value === null || value === '') return options.optional ? undefined : { code: 'required' };
    return rule.check(value);
  };
  return applyDecorators(
    ApiProperty({
      ...rule.schema,
      description: options.description,
      ...(options.example === undefined ? {} : { example: options.example }),
      required: !options.optional,
    } as ApiPropertyOptions),
    Transform(({ value }: { value: unknown }) => (options.optional && (value === '' || value === null) ? undefined : rule.normalise ? rule.normalise(value) : value)),
    ...(options.optional ? [IsOptional()] : []),
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value: unknown) => judge(value) === undefined,
        defaultMessage: (args) => JSON.stringify(judge(args?.value)),
      },
    }),
  );
}

/** Refuses, where a text will stand on paper, what could not be printed there; the character is shown. */
export function checkPrintable(text: string): Verdict {
  const character = unprintable(text);
  return character === undefined ? undefined : { code: 'unprintable', variables: { character } };
}

/** Free text, kept as typed. Lengths count characters as people do, not code units. What will stand on paper is `printed`. */
export function Text(options: FieldOptions & { min?: number; max: number; printed?: true }): PropertyDecorator {
  const { min = 1, max, printed } = options;
  return Field(
    {
      check: (value) => {
        if (typeof value !== 'string') return { code: 'text' };
        const length = [...value.trim()].length;
        if (length === 0) return { code: 'required' };
        if (length < min) return { code: 'tooShort', variables: { count: min } };
        if ([...value].length > max) return { code: 'tooLong', variables: { count: max } };
        return printed ? checkPrintable(value) : undefined;
      },
      schema: { type: 'string', minLength: min, maxLength: max },
    },
    options,
  );
}

/** One of a fixed list of words. */
export function Choice(options: FieldOptions & { of: readonly string[] }): PropertyDecorator {
  return Field(
    {
      check: (value) => (options.of.includes(value as string) ? undefined : { code: 'choice', variables: { choices: options.of.join(', ') } }),
      schema: { type: 'string', enum: [...options.of] },
    },
    options,
  );
}

/** Any of a fixed list of words, each once; possibly none. */
export function Choices(options: FieldOptions & { of: readonly string[]; fromText?: boolean }): PropertyDecorator {
  const fits = (value: unknown): boolean => Array.isArray(value) && new Set(value).size === value.length && value.every((word) => options.of.includes(word as string));
  return Field(
    {
      // In an address the words stand one after the other, with commas.
      ...(options.fromText ? { normalise: (value: unknown) => (typeof value === 'string' ? value.split(',') : value) } : {}),
      check: (value) => (fits(value) ? undefined : { code: 'choice', variables: { choices: options.of.join(', ') } }),
      schema: { type: 'array', items: { type: 'string', enum: [...options.of] }, maxItems: options.of.length },
    },
    options,
  );
}

export function Flag(options: FieldOptions): PropertyDecorator {
  return Field({ check: (value) => (typeof value === 'boolean' ? undefined : { code: 'flag' }), schema: { type: 'boolean' } }, options);
}

/** A consent that must be given: only `true` will do. */
export function Consent(options: FieldOptions): PropertyDecorator {
  return Field({ check: (value) => (value === true ? undefined : { code: 'consent' }), schema: { type: 'boolean', enum: [true] } }, options);
}

export function Whole(options: FieldOptions & { min: number; max: number; fromText?: boolean }): PropertyDecorator {
  const { min, max } = options;
  return Field(
    {
      ...(options.fromText ? { normalise: (value: unknown) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value) } : {}),
      check: (value) =>
        typeof value !== 'number' || !Number.isInteger(value)
          ? { code: 'number' }
          : value < min || value > max
            ? { code: 'range', variables: { min, max } }
            : undefined,
      schema: { type: 'integer', minimum: min, maximum: max },
    },
    options,
  );
}

export function Decimal(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  return Field(
    {
      check: (value) => (typeof value !== 'number' || !Number.isFinite(value) ? { code: 'number' } : value < min || value > max ? { code: 'range', variables: { min, max } } : undefined),
      schema: { type: 'number', minimum: min, maximum: max },
    },
    options,
  );
}

/** An identifier of the house: readable slugs for offices and sectors, UUIDs for the rest. */
export function Id(options: FieldOptions): PropertyDecorator {
  return Field(
    {
      check: (value) => (typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(value) ? undefined : { code: 'id' }),
      schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$', maxLength: 64 },
    },
    options,
  );
}

export function CivilDateField(options: FieldOptions): PropertyDecorator {
  return Field(
    { check: (value) => (typeof value === 'string' && isCivilDate(value) ? undefined : { code: 'date' }), schema: { type: 'string', format: 'date' } },
    options,
  );
}

/** A list of short words, such as references; never empty. */
export function Words(options: FieldOptions & { max: number; maxLength: number }): PropertyDecorator {
  return Field(
    {
      check: (value) =>
        !Array.isArray(value) || value.length === 0
          ? { code: 'required' }
          : value.length > options.max
            ? { code: 'tooMany', variables: { count: options.max } }
            : value.every((word) => typeof word === 'string' && word.length > 0 && word.length <= options.maxLength)
              ? undefined
              : { code: 'text' },
      schema: { type: 'array', items: { type: 'string', maxLength: options.maxLength }, minItems: 1, maxItems: options.max },
    },
    options,
  );
}
