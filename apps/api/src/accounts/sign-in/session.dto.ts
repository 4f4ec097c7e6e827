import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { Text } from '../../platform/http/fields.js';
import { roles, type Role } from '../permissions.js';
import { PersonNames } from '../person.dto.js';

/** What a person types to come in. */
export class SignInInput {
  @Text({ description: 'User name; or the CIN, the e-mail or the phone of the account.', example: 'amina.berkani', max: 254 })
  username: string;

  @Text({ description: 'The password.', example: 'a long sentence of one’s own', max: 128 })
  password: string;
}

/** The second step of a sign-in. */
export class SecondFactorInput {
  @Text({ description: 'The ticket that `signIn` gave.', max: 100 })
  ticket: string;

  @Text({ description: 'The six digits that the authenticator application shows.', example: '123456', max: 20 })
  code: string;
}

export class SignedInAccount extends PersonNames {
  @ApiProperty({ description: 'Identifier of the account.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'User name.', example: 'amina.berkani', maxLength: 64 })
  username: string;

  @ApiProperty({ description: 'What the account may do.', enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ description: 'Name in the script of the reader.', example: 'أمينة البركاني', maxLength: 130 })
  displayName: string;

  @ApiProperty({ description: 'The language chosen for messages.', enum: locales, enumName: 'Locale' })
  locale: Locale;

  @ApiProperty({ description: 'What the account may knock at; a page shows these doors and no others.', type: [String], example: ['workqueue.read'], maxItems: 100 })
  permissions: string[];

  @ApiProperty({ description: 'True when a new password must be chosen first; every other address answers 403 `new_password_required`.' })
  mustChangePassword: boolean;

  @ApiProperty({ description: 'True when a second factor must be enrolled first; every other address answers 403 `second_factor_required`.' })
  mustEnrolSecondFactor: boolean;
}

/** The proof of being signed in. */
export class SignedIn {
  @ApiProperty({ description: 'Bearer token for the `Authorization` header.', maxLength: 2000 })
  accessToken: string;

  @ApiProperty({ description: 'Seconds until the access token must be renewed with `refreshSession`.', example: 900, type: 'integer', minimum: 1, maximum: 86_400 })
  expiresIn: number;

  @ApiProperty({ description: 'Who is signed in.', type: SignedInAccount })
  account: SignedInAccount;
}

/** The password was right; the second factor is still due. */
export class SecondFactorDue {
  @ApiProperty({ description: 'Always true.', enum: [true], type: 'boolean' })
  mfaRequired: true;

  @ApiProperty({ description: 'Give it to `completeSignIn` with the code; good for 10 minutes and 10 tries.', maxLength: 100 })
  ticket: string;
}

export class SessionItem {
  @ApiProperty({ description: 'Identifier of the session.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'When it was opened.', format: 'date-time' })
  createdAt: string;

  @ApiProperty({ description: 'When it was used last, to the minute or so.', format: 'date-time' })
  lastUsedAt: string;

  @ApiProperty({ description: 'The browser or program, as it names itself.', type: 'string', nullable: true, maxLength: 300 })
  userAgent: string | null;

  @ApiProperty({ description: 'True for the session that asks.' })
  current: boolean;
}

@ApiExtraModels(SessionItem)
export class SessionList {
  @ApiProperty({ description: 'Where one is signed in, used last first.', type: [SessionItem], maxItems: 100 })
  items: SessionItem[];
}
