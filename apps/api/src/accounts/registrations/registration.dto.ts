import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, Consent, Id, Text } from '../../platform/http/fields.js';
import { OfficeName } from '../offices/office.dto.js';
import { PersonNames } from '../person.dto.js';
import { ArabicName, BirthDate, Cin, Email, LatinName, Phone } from '../person-fields.js';

const statuses = ['pending', 'approved', 'rejected'] as const;
export type RegistrationStatus = (typeof statuses)[number];

/** What a person says of themselves to get an account. */
export class RegistrationInput {
  @Cin({ description: 'Number of the national identity card; one or two letters and digits, in any spelling.' })
  cin: string;

  @LatinName('First name in Latin letters, as on the identity card.', 'Amina')
  firstName: string;

  @LatinName('Last name in Latin letters, as on the identity card.', 'Berkani')
  lastName: string;

  @ArabicName('First name in Arabic letters.', 'أمينة')
  firstNameAr: string;

  @ArabicName('Last name in Arabic letters.', 'البركاني')
  lastNameAr: string;

  @BirthDate('`YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the day, or day and month, are unknown.')
  birthDate: string;

  @Email({ description: 'E-mail; the user name is sent there.' })
  email: string;

  @Phone({ description: 'Moroccan phone number in any spelling; the code is sent there when it is a mobile one.' })
  phone: string;

  @Text({ description: 'Postal address.', example: '12, hay El Massira, Berkane', max: 300, printed: true })
  address: string;

  @Id({ description: 'The office one belongs to; one that registers citizens (see `listOffices`).', example: 'annex-5' })
  officeId: string;

  @Choice({ description: 'Language of messages.', of: ['ar', 'fr', 'en'], example: 'ar' })
  locale: Locale;

  @Consent({ description: 'Consent to the processing of the data (law 09-08); only `true` will do.', example: true })
  consent: true;
}

export class RegistrationReceipt {
  @ApiProperty({ description: 'To be quoted at the office.', example: 'BRK-26-7F3K-2Q9D', maxLength: 20 })
  registrationReference: string;
}

export class RegistrationQuery extends PageQuery {
  @Choice({ description: 'Only those that stand like this.', of: statuses, example: 'pending', optional: true })
  status?: RegistrationStatus;
}

/** A line of the list from which a clerk works. */
export class RegistrationItem extends PersonNames {
  @ApiProperty({ description: 'Identifier of the registration.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'What the person quotes.', example: 'BRK-26-7F3K-2Q9D', maxLength: 20 })
  reference: string;

  @ApiProperty({ description: 'Where it stands.', enum: statuses, enumName: 'RegistrationStatus' })
  status: RegistrationStatus;

  @ApiProperty({ description: 'When it was sent.', format: 'date-time' })
  submittedAt: string;

  @ApiProperty({ description: 'When it was decided.', type: 'string', format: 'date-time', nullable: true })
  decidedAt: string | null;
}

export class RegistrationList extends NextCursor {
  @ApiProperty({ description: 'Oldest first.', type: [RegistrationItem], maxItems: 100 })
  items: RegistrationItem[];
}

/** Somebody who is already known and may be the same person. */
export class LikelyDuplicate {
  @ApiProperty({ description: 'What both have in common.', enum: ['cin', 'nameAndBirthDate'], enumName: 'DuplicateGround' })
  because: 'cin' | 'nameAndBirthDate';

  @ApiProperty({ description: 'Account of the known person.', format: 'uuid' })
  citizenId: string;

  @ApiProperty({ description: 'Name in the script of the reader; only said when the person belongs to the office of the reader.', type: 'string', nullable: true, maxLength: 130 })
  displayName: string | null;
}

export class RegistrationDetail extends RegistrationItem {
  @ApiProperty({ description: 'Number of the identity card.', example: 'FA123456', maxLength: 20 })
  cin: string;

  @ApiProperty({ description: 'Date of birth, possibly partial.', example: '1988-04-12', maxLength: 10 })
  birthDate: string;

  @ApiProperty({ description: 'E-mail.', maxLength: 254 })
  email: string;

  @ApiProperty({ description: 'Phone, E.164.', example: '+212661234567', maxLength: 20 })
  phone: string;

  @ApiProperty({ description: 'Postal address.', maxLength: 300 })
  address: string;

  @ApiProperty({ description: 'Language of messages.', enum: ['ar', 'fr', 'en'], enumName: 'Locale' })
  locale: Locale;

  @ApiProperty({ description: 'The office chosen.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'Why it was refused.', type: 'string', nullable: true, maxLength: 1000 })
  reason: string | null;

  @ApiProperty({ description: 'People already known who may be the same; look before deciding.', type: [LikelyDuplicate], maxItems: 20 })
  duplicates: LikelyDuplicate[];
}

export class RejectionInput {
  @Text({ description: 'Why; the person reads it.', example: 'La copie de la carte ne correspond pas au numéro indiqué.', min: 5, max: 1000 })
  reason: string;
}

export class ApprovalAnswer {
  @ApiProperty({ description: 'Identifier of the registration.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Always `approved`.', enum: ['approved'] })
  status: 'approved';

  @ApiProperty({ description: 'The account that was made; it waits for its holder to activate it.', format: 'uuid' })
  accountId: string;

  @ApiProperty({ description: 'User name of the account.', example: 'amina.berkani', maxLength: 64 })
  username: string;
}

export class RejectionAnswer {
  @ApiProperty({ description: 'Identifier of the registration.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Always `rejected`.', enum: ['rejected'] })
  status: 'rejected';
}
