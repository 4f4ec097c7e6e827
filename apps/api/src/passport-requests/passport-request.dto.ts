import { ApiProperty } from '@nestjs/swagger';
import { Choice, CivilDateField, Field, Text } from '../platform/http/fields.js';
import { ArabicName, LatinName } from '../accounts/person-fields.js';

export const events = ['loss', 'theft'] as const;
export const subjects = ['self', 'minor', 'ward'] as const;
export const guardianLinks = ['father', 'mother', 'testamentary_guardian', 'court_guardian'] as const;
export const passportNumber = /^[A-Z0-9]{6,9}$/;

/** What a citizen says whose passport was lost or stolen, or who answers for whose it was. */
export class RequestPassportData {
  @Choice({ description: 'Loss or theft (ضياع أو سرقة).', example: 'loss', of: events })
  event: (typeof events)[number];

  @CivilDateField({ description: 'The day it happened or was noticed; not in the future.', example: '2026-11-20' })
  eventDate: string;

  @Text({ description: 'Where it happened.', example: 'سوق الأحد، بركان', min: 2, max: 300, printed: true })
  eventPlace: string;

  @Text({ description: 'How it happened, as far as is known.', example: 'فقدت حقيبة اليد بالسوق الأسبوعي وبداخلها جواز السفر.', min: 5, max: 4000 })
  circumstances: string;

  @Field(
    {
      check: (value) => (typeof value === 'string' && passportNumber.test(value) ? undefined : { code: 'passportNumber' }),
      normalise: (value) => (typeof value === 'string' ? value.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '') : value),
      schema: { type: 'string', maxLength: 20 },
    },
    { description: 'Number of the old passport, if it is known.', example: 'AB1234567', optional: true },
  )
  passportNumber?: string;

  @Choice({ description: 'Whose passport: one’s own, that of a minor child, or of a ward.', example: 'self', of: subjects })
  subject: (typeof subjects)[number];

  @Choice({ description: 'For a minor or ward: in which capacity the citizen answers for them. The proof is asked for on filing.', of: guardianLinks, optional: true })
  guardianLink?: (typeof guardianLinks)[number];

  @LatinName('For a minor or ward: first name in Latin letters.', 'Yassine', true)
  wardFirstName?: string;

  @LatinName('For a minor or ward: last name in Latin letters.', 'Berkani', true)
  wardLastName?: string;

  @ArabicName('For a minor or ward: first name in Arabic letters.', 'ياسين', true)
  wardFirstNameAr?: string;

  @ArabicName('For a minor or ward: last name in Arabic letters.', 'البركاني', true)
  wardLastNameAr?: string;
}

/** The password once more, before the data of a passport are shown. */
export class RevealPassportData {
  @Text({ description: 'The password of the account; staff at the counter need not give it.', max: 500, optional: true })
  password?: string;
}

export class FoundPassport {
  @ApiProperty({ description: 'Number of the passport.', example: 'AB1234567' })
  number: string;

  @ApiProperty({ format: 'date' })
  issueDate: string;

  @ApiProperty({ format: 'date' })
  expiryDate: string;

  @ApiProperty({ description: 'Authority that issued it.', example: 'عمالة إقليم بركان' })
  issuingAuthority: string;
}

export class PassportDataView {
  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ type: String, nullable: true, description: 'The number as the citizen gave it.' })
  numberGiven: string | null;

  @ApiProperty({ type: FoundPassport, nullable: true, description: 'What the passport service found; null while it has not answered.' })
  found: FoundPassport | null;
}
