import { isPartialDate } from '@nafida/calendar';
import { Field } from '../platform/http/fields.js';
import { inLetters } from '../platform/typeset/letters.js';
import { checkArabicName, checkCin, checkEmail, checkLatinName, checkPhone, normaliseCin, normaliseEmail, normalisePhone } from './identity.js';

const typed = (bring: (text: string) => string) => (value: unknown) => (typeof value === 'string' ? bring(value) : value);
const nameLetters = typed((text) => inLetters(text).trim());

/** The fields by which a person is described, read in all the ways people write them. */
export function Cin(options: { description: string; optional?: boolean }): PropertyDecorator {
  return Field({ check: checkCin, normalise: typed(normaliseCin), schema: { type: 'string', maxLength: 40 } }, { ...options, example: 'FA123456' });
}

export function Phone(options: { description: string; optional?: boolean }): PropertyDecorator {
  return Field({ check: checkPhone, normalise: typed(normalisePhone), schema: { type: 'string', maxLength: 40 } }, { ...options, example: '06 61 23 45 67' });
}

export function Email(options: { description: string; optional?: boolean }): PropertyDecorator {
  return Field({ check: checkEmail, normalise: typed(normaliseEmail), schema: { type: 'string', format: 'email', maxLength: 254 } }, { ...options, example: 'amina@example.ma' });
}

export function LatinName(description: string, example: string, optional = false): PropertyDecorator {
  return Field({ check: checkLatinName, normalise: nameLetters, schema: { type: 'string', maxLength: 60 } }, { description, example, optional });
}

export function ArabicName(description: string, example: string, optional = false): PropertyDecorator {
  return Field({ check: checkArabicName, normalise: nameLetters, schema: { type: 'string', maxLength: 60 } }, { description, example, optional });
}

export function BirthDate(description: string): PropertyDecorator {
  return Field(
    {
      check: (value) => (typeof value === 'string' && isPartialDate(value) && value >= '1900' ? undefined : { code: 'birthDate' }),
      schema: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', maxLength: 10 },
    },
    { description, example: '1988-04-12' },
  );
}
