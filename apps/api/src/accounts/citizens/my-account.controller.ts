import { Body, Controller, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { PageQuery } from '../../platform/http/cursor.js';
import { Allow } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { MyAccount, MyAccountChange, ReadingList, SecondFactorConfirmation, SecondFactorSecret } from './my-account.dto.js';
import { MyAccountService } from './my-account.service.js';
import { MyDataService } from './my-data.service.js';
import { SecondFactorService } from '../sign-in/second-factor.service.js';

/** One's own account. */
@ApiTags('My account')
@Controller('me')
export class MyAccountController {
  constructor(
    private readonly account: MyAccountService,
    private readonly data: MyDataService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  @Get()
  @Allow('account.entry')
  @ApiOperation({ operationId: 'getMyAccount', summary: 'One’s own account', description: 'Identity card, phone and e-mail are masked; `exportMyData` gives them whole.' })
  @ApiOkResponse({ description: 'The account of the caller.', type: MyAccount })
  @Problems(401, 403)
  getMyAccount(@CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<MyAccount> {
    return this.account.get(actor, locale);
  }

  @Patch()
  @Allow('account.own')
  @ApiOperation({ operationId: 'updateMyAccount', summary: 'Choose the language of messages', description: 'Phone, e-mail and address are changed only by the office one belongs to.' })
  @ApiOkResponse({ description: 'The account as it is now.', type: MyAccount })
  @Problems(400, 401, 403)
  updateMyAccount(@CurrentActor() actor: Actor, @Body() input: MyAccountChange, @ReaderLocale() locale: Locale): Promise<MyAccount> {
    return this.account.update(actor, input, locale);
  }

  @Get('data')
  @Allow('data.own')
  @Header('content-disposition', 'attachment; filename="nafida.json"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'exportMyData', summary: 'All that is held about oneself', description: 'The right of access of law 09-08, article 7: free and without delay.' })
  @ApiOkResponse({ description: 'One member for each kind of data.', schema: { type: 'object', additionalProperties: true } })
  @Problems(401, 403)
  exportMyData(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return this.data.export(actor);
  }

  @Get('readers')
  @Allow('data.own')
  @ApiOperation({ operationId: 'listWhoReadMyData', summary: 'Who read one’s data', description: 'When, in which role and office, what for. Names of staff are not told.' })
  @ApiOkResponse({ description: 'A page of readings.', type: ReadingList })
  @Problems(400, 401, 403)
  listWhoReadMyData(@CurrentActor() actor: Actor, @Query() query: PageQuery, @ReaderLocale() locale: Locale): Promise<ReadingList> {
    return this.data.readers(actor, query, locale);
  }

  @Post('second-factor')
  @Allow('account.entry')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'enrolSecondFactor', summary: 'Begin to use a second factor', description: 'Gives the secret for an authenticator application; it counts from `confirmSecondFactor` on.' })
  @ApiCreatedResponse({ description: 'To be read by the application.', type: SecondFactorSecret })
  @Problems(401, 403, 409)
  enrolSecondFactor(@CurrentActor() actor: Actor): Promise<SecondFactorSecret> {
    return this.secondFactor.enrol(actor);
  }

  @Post('second-factor/confirmation')
  @HttpCode(204)
  @Allow('account.entry')
  @ApiOperation({ operationId: 'confirmSecondFactor', summary: 'Confirm the second factor', description: 'With a code that the application shows; from then on each sign-in asks for one.' })
  @ApiNoContentResponse({ description: 'The second factor is in force.' })
  @Problems(400, 401, 403, 409)
  confirmSecondFactor(@CurrentActor() actor: Actor, @Body() input: SecondFactorConfirmation): Promise<void> {
    return this.secondFactor.confirm(actor, input.code);
  }
}
