import { Text } from '../../platform/http/fields.js';
import { longestPassword } from './password-rules.js';

const typedName = { description: 'User name; or the CIN, the e-mail or the phone of the account.', example: 'amina.berkani', max: 254 };
const chosen = { description: 'At least 15 characters (8 with a second factor); not a common one, nor the name or the CIN of the person.', example: 'a long sentence of one’s own', max: 1024 };

/** What opens an approved account for the first time. */
export class ActivationInput {
  @Text(typedName)
  username: string;

  @Text({ description: 'The eight digits that came by SMS.', example: '48213907', max: 40 })
  code: string;

  @Text(chosen)
  newPassword: string;
}

/** Names the account for which something is asked. */
export class AccountNameInput {
  @Text(typedName)
  username: string;
}

export class PasswordResetInput {
  @Text(typedName)
  username: string;

  @Text({ description: 'The eight digits that were sent; good for 10 minutes and 10 tries.', example: '48213907', max: 40 })
  code: string;

  @Text(chosen)
  newPassword: string;
}

export class PasswordChangeInput {
  @Text({ description: 'The password of today.', max: longestPassword })
  currentPassword: string;

  @Text(chosen)
  newPassword: string;
}
