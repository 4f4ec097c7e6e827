import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { NextCursor } from '../../platform/http/cursor.js';
import { Choice, Text } from '../../platform/http/fields.js';
import { OfficeName } from '../offices/office.dto.js';
import { roles, type Role } from '../permissions.js';
import { SignedInAccount } from '../sign-in/session.dto.js';

/** One's own account, with what must not be read over a shoulder masked. */
export class MyAccount extends SignedInAccount {
  @ApiProperty({ description: 'The role in the language of the reader.', example: 'مرتفقة أو مرتفق', maxLength: 100 })
  roleLabel: string;

  @ApiProperty({ description: 'Number of the identity card, masked; citizens only.', type: 'string', nullable: true, example: 'FA••••56', maxLength: 20 })
  cin: string | null;

  @ApiProperty({ description: 'Date of birth, possibly partial; citizens only.', type: 'string', nullable: true, maxLength: 10 })
  birthDate: string | null;

  @ApiProperty({ description: 'Phone, masked.', type: 'string', nullable: true, example: '+212 6•• •• ••67', maxLength: 30 })
  phone: string | null;

  @ApiProperty({ description: 'E-mail, masked.', type: 'string', nullable: true, example: 'a•••@example.ma', maxLength: 260 })
  email: string | null;

  @ApiProperty({ description: 'Postal address; changed only by the office one belongs to.', type: 'string', nullable: true, maxLength: 300 })
  address: string | null;

  @ApiProperty({ description: 'The office one belongs to or works in.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'True when a second factor is enrolled.' })
  secondFactor: boolean;
}

export class MyAccountChange {
  @Choice({ description: 'Language of messages.', of: locales, example: 'ar' })
  locale: Locale;
}

/** What an authenticator application is given once. */
export class SecondFactorSecret {
  @ApiProperty({ description: 'To be typed, base 32.', maxLength: 64 })
  secret: string;

  @ApiProperty({ description: 'To be shown as a QR code.', maxLength: 500 })
  otpauthUri: string;
}

export class SecondFactorConfirmation {
  @Text({ description: 'The six digits that the application shows now.', example: '123456', max: 20 })
  code: string;
}

/** One time that somebody of the administration read or changed one's data. */
export class ReadingItem {
  @ApiProperty({ description: 'When.', format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'What for; stable.', example: 'accounts.citizenRead', maxLength: 64 })
  action: string;

  @ApiProperty({ description: 'What for, in the language of the reader.', example: 'قراءة ملفكم الشخصي', maxLength: 200 })
  actionLabel: string;

  @ApiProperty({ description: 'The role of who it was; names of staff are not told.', enum: roles, enumName: 'Role', nullable: true })
  role: Role | null;

  @ApiProperty({ description: 'The role in the language of the reader.', maxLength: 100 })
  roleLabel: string;

  @ApiProperty({ description: 'The office of who it was.', type: OfficeName, nullable: true })
  office: OfficeName | null;
}

export class ReadingList extends NextCursor {
  @ApiProperty({ description: 'Latest first.', type: [ReadingItem], maxItems: 100 })
  items: ReadingItem[];
}
