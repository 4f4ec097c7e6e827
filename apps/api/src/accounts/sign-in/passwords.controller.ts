import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems } from '../../platform/http/api-docs.js';
import { Allow, Public } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { AccountNameInput, ActivationInput, PasswordChangeInput, PasswordResetInput } from './password.dto.js';
import { PasswordsService } from './passwords.service.js';
import { CurrentVisitor, Visitor } from '../visitor.js';

/** Where a password is chosen, changed or replaced. */
@ApiTags('Sign-in')
@Controller()
export class PasswordsController {
  constructor(private readonly passwords: PasswordsService) {}

  @Post('activations')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'activateAccount', summary: 'Open an approved account', description: 'With the user name of the e-mail and the code of the SMS; the person chooses the password. The code is good for 7 days and 10 tries.' })
  @ApiNoContentResponse({ description: 'The account is open; the person may sign in.' })
  @Problems(400)
  activateAccount(@Body() input: ActivationInput, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.passwords.activate(input, visitor);
  }

  @Post('activations/resend')
  @HttpCode(202)
  @Public()
  @ApiOperation({ operationId: 'resendActivation', summary: 'Send the activation code again', description: 'The same answer in the same time, whether or not an account waits to be opened.' })
  @ApiAcceptedResponse({ description: 'If an account waits to be opened, a new code is on its way.' })
  @Problems(400)
  resendActivation(@Body() input: AccountNameInput, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.passwords.resendActivation(input.username, visitor);
  }

  @Post('password-resets')
  @HttpCode(202)
  @Public()
  @ApiOperation({ operationId: 'requestPasswordReset', summary: 'Forgotten password', description: 'Sends a code that is good for 10 minutes. The same answer in the same time, whether or not there is such an account.' })
  @ApiAcceptedResponse({ description: 'If there is such an account, a code is on its way.' })
  @Problems(400)
  requestPasswordReset(@Body() input: AccountNameInput, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.passwords.requestReset(input.username, visitor);
  }

  @Post('password-resets/completion')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'resetPassword', summary: 'Choose another password with a code', description: 'All sessions of the account end.' })
  @ApiNoContentResponse({ description: 'The new password is in force.' })
  @Problems(400)
  resetPassword(@Body() input: PasswordResetInput, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.passwords.reset(input, visitor);
  }

  @Post('password')
  @HttpCode(204)
  @Allow('account.entry')
  @ApiOperation({ operationId: 'changePassword', summary: 'Change one’s password', description: 'The other sessions of the account end.' })
  @ApiNoContentResponse({ description: 'The new password is in force.' })
  @Problems(400, 401, 403)
  changePassword(@CurrentActor() actor: Actor, @Body() input: PasswordChangeInput, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.passwords.change(actor, input, visitor);
  }
}
