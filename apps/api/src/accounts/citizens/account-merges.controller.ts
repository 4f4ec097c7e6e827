import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { Allow } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { MergeList, MergeProposal, MergeQuery, MergeView } from './account-merge.dto.js';
import { AccountMerges } from './account-merges.service.js';

/** Two accounts of one person, and the two members of staff who make them one. */
@ApiTags('Accounts')
@Controller('account-merges')
export class AccountMergesController {
  constructor(private readonly merges: AccountMerges) {}

  @Get()
  @Allow('citizens.merge')
  @ApiOperation({ operationId: 'listAccountMerges', summary: 'Accounts that wait to become one, or did', description: 'Those of citizens of the caller’s office; the administrator sees all. Each account shown is recorded as read.' })
  @ApiOkResponse({ description: 'A page of proposals.', type: MergeList })
  @Problems(400, 401, 403)
  listAccountMerges(@CurrentActor() actor: Actor, @Query() query: MergeQuery, @ReaderLocale() locale: Locale): Promise<MergeList> {
    return this.merges.list(actor, query, locale);
  }

  @Post()
  @HttpCode(201)
  @Allow('citizens.merge')
  @ApiOperation({ operationId: 'proposeAccountMerge', summary: 'Say that two accounts are one person’s', description: 'Nothing changes until a second member of staff confirms. An account takes part in one proposal at a time (409).' })
  @ApiCreatedResponse({ description: 'It waits for a second person.', type: MergeView })
  @Problems(400, 401, 403, 404, 409)
  proposeAccountMerge(@CurrentActor() actor: Actor, @Body() input: MergeProposal, @ReaderLocale() locale: Locale): Promise<MergeView> {
    return this.merges.propose(actor, input, locale);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Allow('citizens.merge')
  @ApiOperation({ operationId: 'confirmAccountMerge', summary: 'Make them one', description: 'By somebody else than who proposed it (403). Requests and messages go to the account that stays; the sessions of the other end, its holder signs in with the one that stays and is told.' })
  @ApiOkResponse({ description: 'They are one.', type: MergeView })
  @Problems(400, 401, 403, 404, 409)
  confirmAccountMerge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale): Promise<MergeView> {
    return this.merges.confirm(actor, id, locale);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Allow('citizens.merge')
  @ApiOperation({ operationId: 'declineAccountMerge', summary: 'Leave them two', description: 'By a colleague, or by who proposed it.' })
  @ApiOkResponse({ description: 'They stay two.', type: MergeView })
  @Problems(400, 401, 403, 404, 409)
  declineAccountMerge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale): Promise<MergeView> {
    return this.merges.decline(actor, id, locale);
  }

  @Delete(':id')
  @Allow('citizens.merge')
  @ApiOperation({ operationId: 'undoAccountMerge', summary: 'Make them two again', description: 'What was handed over goes back; what came since stays with the account that was kept.' })
  @ApiOkResponse({ description: 'They are two.', type: MergeView })
  @Problems(400, 401, 403, 404, 409)
  undoAccountMerge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale): Promise<MergeView> {
    return this.merges.undo(actor, id, locale);
  }
}
