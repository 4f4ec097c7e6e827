import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Problems } from '../../platform/http/api-docs.js';
import { Allow, Public } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { SecondFactorDue, SecondFactorInput, SessionList, SignedIn, SignInInput } from './session.dto.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { CurrentVisitor, Visitor } from '../visitor.js';

/** The door of the house: coming in, staying, leaving. */
@ApiTags('Sign-in')
@ApiExtraModels(SignedIn, SecondFactorDue)
@Controller()
export class SessionController {
  constructor(
    private readonly door: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('session')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in',
    description: 'With user name (or CIN, e-mail, phone) and password. Sets the refresh cookie, or gives a ticket when a second factor is due. An unknown account is answered exactly like a wrong password.',
  })
  @ApiOkResponse({ description: 'Signed in, or a second factor is due.', schema: { oneOf: [{ $ref: getSchemaPath(SignedIn) }, { $ref: getSchemaPath(SecondFactorDue) }] } })
  @Problems(400, 401)
  signIn(@Body() input: SignInInput, @CurrentVisitor() visitor: Visitor): Promise<SignedIn | SecondFactorDue> {
    return this.door.signIn(input, visitor);
  }

  @Post('session/second-factor')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'completeSignIn', summary: 'Show the second factor', description: 'Ends a sign-in that asked for a second factor. A code is good once.' })
  @ApiOkResponse({ description: 'Signed in.', type: SignedIn })
  @Problems(400, 401)
  completeSignIn(@Body() input: SecondFactorInput, @CurrentVisitor() visitor: Visitor): Promise<SignedIn> {
    return this.door.complete(input, visitor);
  }

  @Post('session/refresh')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'refreshSession',
    summary: 'Stay signed in',
    description: 'Takes the refresh cookie, answers a new access token and turns the cookie. The cookie before is honoured for 60 seconds while its successor was not used; an older one ends the session.',
  })
  @ApiOkResponse({ description: 'Still signed in.', type: SignedIn })
  @Problems(401)
  refreshSession(@CurrentVisitor() visitor: Visitor): Promise<SignedIn> {
    return this.sessions.refresh(visitor);
  }

  @Delete('session')
  @HttpCode(204)
  @Public()
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out', description: 'Ends the session of the refresh cookie or of the access token, and removes the cookie.' })
  @ApiNoContentResponse({ description: 'Signed out, or was not signed in.' })
  @Problems()
  signOut(@CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.sessions.end(visitor);
  }

  @Get('sessions')
  @Allow('account.own')
  @ApiOperation({ operationId: 'listMySessions', summary: 'Where one is signed in', description: 'The devices on which the caller is signed in.' })
  @ApiOkResponse({ description: 'The sessions of the caller.', type: SessionList })
  @Problems(401, 403)
  listMySessions(@CurrentActor() actor: Actor): Promise<SessionList> {
    return this.sessions.list(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Allow('account.own')
  @ApiOperation({ operationId: 'revokeSession', summary: 'End one of one’s sessions', description: 'Signs the caller out on another device.' })
  @ApiNoContentResponse({ description: 'The session has ended.' })
  @Problems(400, 401, 403, 404)
  revokeSession(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.revokeOwn(actor, id);
  }
}
