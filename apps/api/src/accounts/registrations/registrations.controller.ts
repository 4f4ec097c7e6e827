import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey, ReaderLocale } from '../../platform/http/context.js';
import { Allow, Public } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { RegistrationDecisionsService } from './registration-decisions.service.js';
import { RegistrationDeskService } from './registration-desk.service.js';
import { ApprovalAnswer, RegistrationDetail, RegistrationInput, RegistrationList, RegistrationQuery, RegistrationReceipt, RejectionAnswer, RejectionInput } from './registration.dto.js';
import { RegistrationsService } from './registrations.service.js';
import { CurrentVisitor, Visitor } from '../visitor.js';

/** Where people ask for an account and an office decides. */
@ApiTags('Accounts')
@Controller('registrations')
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly desk: RegistrationDeskService,
    private readonly decisions: RegistrationDecisionsService,
  ) {}

  @Post()
  @HttpCode(202)
  @Public()
  @ApiOperation({
    operationId: 'registerCitizen',
    summary: 'Ask for an account',
    description: 'Once, for all services. The office checks who the person is and decides. The answer never tells whether a person is already known; a known one is told at the address on record.',
  })
  @ApiAcceptedResponse({ description: 'Received; the office decides.', type: RegistrationReceipt })
  @Problems(400, 409, 422)
  registerCitizen(@Body() input: RegistrationInput, @IdempotencyKey() key: string | undefined, @CurrentVisitor() visitor: Visitor): Promise<RegistrationReceipt> {
    return this.registrations.register(input, key, visitor);
  }

  @Get()
  @Allow('registrations.decide')
  @ApiOperation({ operationId: 'listRegistrations', summary: 'Who wants to register', description: 'Those of the office of the reader only, oldest first.' })
  @ApiOkResponse({ description: 'A page of registrations.', type: RegistrationList })
  @Problems(400, 401, 403)
  listRegistrations(@CurrentActor() actor: Actor, @Query() query: RegistrationQuery): Promise<RegistrationList> {
    return this.desk.list(actor, query);
  }

  @Get(':id')
  @Allow('registrations.decide')
  @ApiOperation({ operationId: 'getRegistration', summary: 'Read a registration', description: 'All that the person said, and who is already known that may be the same person.' })
  @ApiOkResponse({ description: 'The registration.', type: RegistrationDetail })
  @Problems(400, 401, 403, 404)
  getRegistration(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale): Promise<RegistrationDetail> {
    return this.desk.get(actor, id, locale);
  }

  @Post(':id/approval')
  @Allow('registrations.decide')
  @ApiOperation({
    operationId: 'approveRegistration',
    summary: 'Approve a registration',
    description: 'Makes the account. The user name and a link go by e-mail, a one-time code by SMS; the person then chooses a password. A second decision answers 409.',
  })
  @ApiCreatedResponse({ description: 'The account waits for its holder.', type: ApprovalAnswer })
  @Problems(400, 401, 403, 404, 409, 422)
  approveRegistration(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IdempotencyKey() key: string | undefined): Promise<ApprovalAnswer> {
    return this.decisions.approve(actor, id, key);
  }

  @Post(':id/rejection')
  @Allow('registrations.decide')
  @ApiOperation({ operationId: 'rejectRegistration', summary: 'Refuse a registration', description: 'With the reason, which the person is told. A second decision answers 409.' })
  @ApiCreatedResponse({ description: 'Refused.', type: RejectionAnswer })
  @Problems(400, 401, 403, 404, 409, 422)
  rejectRegistration(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: RejectionInput, @IdempotencyKey() key: string | undefined): Promise<RejectionAnswer> {
    return this.decisions.reject(actor, id, input, key);
  }
}
