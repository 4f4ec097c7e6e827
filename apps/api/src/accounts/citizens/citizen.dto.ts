import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, Consent, Text } from '../../platform/http/fields.js';
import { OfficeName } from '../offices/office.dto.js';
import { PersonNames } from '../person.dto.js';
import { Email, Phone } from '../person-fields.js';

/** Whom a clerk looks for. */
export class CitizenSearch extends PageQuery {
  @Text({ description: 'CIN, phone or e-mail as a whole; or part of a name in either script.', example: 'berkani', min: 2, max: 254 })
  q: string;
}

export class CitizenItem {
  @ApiProperty({ description: 'Identifier of the citizen.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'User name.', example: 'amina.berkani', maxLength: 64 })
  username: string;

  @ApiProperty({ description: 'Name in the script of the reader.', maxLength: 130 })
  displayName: string;

  @ApiProperty({ description: 'Number of the identity card, masked.', example: 'FA••••56', maxLength: 20 })
  cin: string;

  @ApiProperty({ description: 'Date of birth, possibly partial.', example: '1989-04-17', maxLength: 10 })
  birthDate: string;
}

export class CitizenList extends NextCursor {
  @ApiProperty({ description: 'Those who fit, of the office of the reader.', type: [CitizenItem], maxItems: 100 })
  items: CitizenItem[];
}

export class CitizenDetail extends IntersectionType(CitizenItem, PersonNames) {
  @ApiProperty({ description: 'Whether the account is open.', enum: ['awaiting_activation', 'active', 'suspended'], enumName: 'AccountStatus' })
  status: 'awaiting_activation' | 'active' | 'suspended';

  @ApiProperty({ description: 'Phone, E.164.', type: 'string', nullable: true, example: '+212661234567', maxLength: 20 })
  phone: string | null;

  @ApiProperty({ description: 'E-mail.', type: 'string', nullable: true, maxLength: 254 })
  email: string | null;

  @ApiProperty({ description: 'Postal address.', maxLength: 300 })
  address: string;

  @ApiProperty({ description: 'Language of messages.', enum: locales, enumName: 'Locale' })
  locale: Locale;

  @ApiProperty({ description: 'The office the citizen belongs to.', type: OfficeName, nullable: true })
  office: OfficeName | null;
}

/** Why contact data are changed: the citizen has others now, they were written down wrongly, or the old ones are lost. */
export const contactReasons = ['changed', 'corrected', 'lost'] as const;

/** What a citizen came to the counter to have changed; what is left out stays. */
export class ContactChange {
  @Choice({ description: 'Why: the citizen has others now, they were written down wrongly, or the old ones are lost.', example: 'changed', of: contactReasons })
  reason: (typeof contactReasons)[number];

  @Consent({ description: 'The clerk has seen the citizen’s identity card.' })
  identityChecked: true;

  @Phone({ description: 'Moroccan phone number in any spelling.', optional: true })
  phone?: string;

  @Email({ description: 'E-mail.', optional: true })
  email?: string;

  @Text({ description: 'Postal address.', example: '12, hay El Massira, Berkane', max: 300, optional: true, printed: true })
  address?: string;
}
