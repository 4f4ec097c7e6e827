import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { Allow } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { CitizenDetail, CitizenList, CitizenSearch, ContactChange } from './citizen.dto.js';
import { SuspensionInput } from '../staff/staff.dto.js';
import { CitizenStanding } from './citizen-standing.service.js';
import { CitizensService } from './citizens.service.js';

/** The citizens of an office, for those who work there. */
@ApiTags('Accounts')
@Controller('citizens')
export class CitizensController {
  constructor(
    private readonly citizens: CitizensService,
    private readonly standing: CitizenStanding,
  ) {}

  // A POST although it only reads: a CIN or a phone must not stand in an address, where logs would keep it.
  @Post('search')
  @HttpCode(200)
  @Allow('citizens.read')
  @ApiOperation({ operationId: 'searchCitizens', summary: 'Find a citizen of one’s office', description: 'By CIN, phone or e-mail as a whole, or by part of a name. What is looked for travels in the body, never in the address. Each person shown is recorded as read.' })
  @ApiOkResponse({ description: 'A page of citizens.', type: CitizenList })
  @Problems(400, 401, 403)
  searchCitizens(@CurrentActor() actor: Actor, @Body() query: CitizenSearch, @ReaderLocale() locale: Locale): Promise<CitizenList> {
    return this.citizens.search(actor, query, locale);
  }

  @Get(':id')
  @Allow('citizens.read')
  @ApiOperation({ operationId: 'getCitizen', summary: 'Read a citizen of one’s office', description: 'The reading is recorded and shown to the citizen.' })
  @ApiOkResponse({ description: 'The citizen.', type: CitizenDetail })
  @Problems(400, 401, 403, 404)
  getCitizen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale): Promise<CitizenDetail> {
    return this.citizens.get(actor, id, locale);
  }

  @Patch(':id/contact')
  @Allow('citizens.updateContact')
  @ApiOperation({
    operationId: 'updateCitizenContact',
    summary: 'Change how a citizen is reached',
    description: 'Phone, e-mail or postal address, at the request of the citizen at the counter of the office, who shows the identity card; the reason stands in the audit trail. Both the old and the new address are told.',
  })
  @ApiOkResponse({ description: 'The citizen as it is now.', type: CitizenDetail })
  @Problems(400, 401, 403, 404)
  updateCitizenContact(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: ContactChange, @ReaderLocale() locale: Locale): Promise<CitizenDetail> {
    return this.citizens.changeContact(actor, id, input, locale);
  }

  @Post(':id/suspension')
  @HttpCode(204)
  @Allow('citizens.suspend')
  @ApiOperation({ operationId: 'suspendCitizen', summary: 'Close the account of a citizen', description: 'With the reason, which the citizen is told; sessions end at once. Open requests go on, at the counter.' })
  @ApiNoContentResponse({ description: 'Closed.' })
  @Problems(400, 401, 403, 404, 409)
  suspendCitizen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: SuspensionInput): Promise<void> {
    return this.standing.suspend(actor, id, reason);
  }

  @Delete(':id/suspension')
  @HttpCode(204)
  @Allow('citizens.suspend')
  @ApiOperation({ operationId: 'reinstateCitizen', summary: 'Open it again', description: 'The citizen is told. An account that became part of another stays closed (409).' })
  @ApiNoContentResponse({ description: 'Open again.' })
  @Problems(400, 401, 403, 404, 409)
  reinstateCitizen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.standing.reinstate(actor, id);
  }
}
