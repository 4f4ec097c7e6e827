import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, Choices, Id, Text } from '../../platform/http/fields.js';
import { OfficeName } from '../offices/office.dto.js';
import { type GrantableRight, grantableRights, type Role, staffRoles } from '../permissions.js';
import { PersonNames } from '../person.dto.js';
import { ArabicName, Email, LatinName, Phone } from '../person-fields.js';

const statuses = ['awaiting_activation', 'active', 'suspended'] as const;

/** Which members of the staff are wanted. */
export class StaffQuery extends PageQuery {
  @Id({ description: 'Only those of this office.', example: 'berkane-annex-5', optional: true })
  officeId?: string;

  @Choice({ description: 'Only this role.', of: staffRoles, optional: true })
  role?: Role;

  @Choice({ description: 'Only those whose account stands so.', of: statuses, optional: true })
  status?: (typeof statuses)[number];

  @Text({ description: 'Part of the name in either script, or of the user name.', max: 100, optional: true })
  q?: string;
}

class StaffPlace {
  @Choice({ description: 'What they do here; clerks and supervisors work in an office, the others for the whole province.', of: staffRoles, example: 'clerk' })
  role: Role;

  @Id({ description: 'Where they work; left out for who serves the whole province.', example: 'berkane-annex-5', optional: true })
  officeId?: string;

  @Choices({ description: 'What they may do beyond the role.', of: grantableRights, optional: true })
  rights?: GrantableRight[];
}

/** Who joins the staff; the account waits until its holder has chosen a password. */
export class StaffInput extends StaffPlace {
  @LatinName('First name, Latin letters.', 'Youssef')
  firstName: string;

  @LatinName('Last name, Latin letters.', 'Benaissa')
  lastName: string;

  @ArabicName('First name, Arabic letters.', 'يوسف')
  firstNameAr: string;

  @ArabicName('Last name, Arabic letters.', 'بنعيسى')
  lastNameAr: string;

  @Email({ description: 'E-mail; the activation link goes there.' })
  email: string;

  @Phone({ description: 'Moroccan phone number in any spelling; the code goes there where it is a mobile one.', optional: true })
  phone?: string;

  @Choice({ description: 'Language of messages.', of: locales, optional: true })
  locale?: Locale;
}

/** What changes; what is left out stays. A new role, office or right ends the open sessions. */
export class StaffChange {
  @Choice({ description: 'Another role; never one’s own.', of: staffRoles, optional: true })
  role?: Role;

  @Id({ description: 'Another office; ignored for who serves the whole province.', optional: true })
  officeId?: string;

  @Choices({ description: 'All rights beyond the role; an empty list takes them away.', of: grantableRights, optional: true })
  rights?: GrantableRight[];

  @Email({ description: 'E-mail.', optional: true })
  email?: string;

  @Phone({ description: 'Moroccan phone number in any spelling.', optional: true })
  phone?: string;
}

export class SuspensionInput {
  @Text({ description: 'Why; the person is told.', example: 'Départ du service', min: 3, max: 500 })
  reason: string;
}

export class StaffView extends PersonNames {
  @ApiProperty({ description: 'Identifier of the account.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'User name.', example: 'youssef.benaissa', maxLength: 64 })
  username: string;

  @ApiProperty({ description: 'Name in the script of the reader.', maxLength: 130 })
  displayName: string;

  @ApiProperty({ description: 'What they do here.', enum: staffRoles })
  role: Role;

  @ApiProperty({ description: 'The role in words.', maxLength: 100 })
  roleLabel: string;

  @ApiProperty({ description: 'Where they work; null for the whole province.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'What they may do beyond the role.', type: [String], enum: grantableRights, maxItems: 20 })
  rights: GrantableRight[];

  @ApiProperty({ description: 'Whether the account is open.', enum: statuses, enumName: 'AccountStatus' })
  status: (typeof statuses)[number];

  @ApiProperty({ description: 'Why it was suspended.', type: 'string', nullable: true, maxLength: 500 })
  suspensionReason: string | null;

  @ApiProperty({ description: 'E-mail.', type: 'string', nullable: true, maxLength: 254 })
  email: string | null;

  @ApiProperty({ description: 'Phone, E.164.', type: 'string', nullable: true, maxLength: 20 })
  phone: string | null;

  @ApiProperty({ description: 'Whether a second factor guards the account.' })
  secondFactor: boolean;

  @ApiProperty({ description: 'True for the account of the reader, whose role nobody changes alone.' })
  self: boolean;

  @ApiProperty({ description: 'Send it as `If-Match` with a change.', type: 'integer', minimum: 0 })
  version: number;
}

export class StaffList extends NextCursor {
  @ApiProperty({ description: 'By name.', type: [StaffView], maxItems: 100 })
  items: StaffView[];
}
