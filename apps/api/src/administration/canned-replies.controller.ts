import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../accounts/actor.js';
import { IfMatchHeader, Problems } from '../platform/http/api-docs.js';
import { IfMatch, ReaderLocale } from '../platform/http/context.js';
import { withETag } from '../platform/http/version.js';
import { CannedReplyList, CannedReplyQuery } from './canned-reply.dto.js';
import { CannedReplies } from './canned-replies.service.js';
import { CannedReply } from './case-rules.js';
import { RuleList, RuleView } from './rules.dto.js';

/** The answers a clerk need not write anew. */
@ApiTags('Administration')
@Controller('canned-replies')
export class CannedRepliesController {
  constructor(private readonly replies: CannedReplies) {}

  @Get()
  @Allow('cannedReplies.read')
  @ApiOperation({ operationId: 'listCannedReplies', summary: 'Answers for this service, action and status', description: 'Those of the whole province and of the caller’s office, in the language of the citizen; the caller fills the placeholders and adapts the text.' })
  @ApiOkResponse({ description: 'The answers that fit.', type: CannedReplyList })
  @Problems(400, 401, 403)
  listCannedReplies(@CurrentActor() actor: Actor, @Query() query: CannedReplyQuery, @ReaderLocale() locale: Locale): Promise<CannedReplyList> {
    return this.replies.list(actor, query, locale);
  }

  @Get('rules')
  @Allow('cannedReplies.manage')
  @ApiOperation({ operationId: 'listKeptReplies', summary: 'Answers as they are kept', description: 'In every language, each with its version: the administrator sees all, a supervisor those of the whole province and of the own office.' })
  @ApiOkResponse({ description: 'In their order.', type: RuleList })
  @Problems(401, 403)
  listKeptReplies(@CurrentActor() actor: Actor): Promise<RuleList> {
    return this.replies.kept(actor);
  }

  @Put(':id')
  @Allow('cannedReplies.manage')
  @IfMatchHeader()
  @ApiOperation({ operationId: 'saveCannedReply', summary: 'Enter or change an answer', description: 'A supervisor those of the own office, the administrator all. An unknown placeholder answers 400 with its language, line and column.' })
  @ApiOkResponse({ description: 'The answer as it is now.', type: RuleView })
  @Problems(400, 401, 403, 409, 412, 428)
  async saveCannedReply(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() reply: CannedReply, @IfMatch() version: number | undefined, @Res({ passthrough: true }) response: FastifyReply): Promise<RuleView> {
    return withETag(response, await this.replies.save(actor, id, reply, version));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('cannedReplies.manage')
  @IfMatchHeader()
  @ApiOperation({ operationId: 'removeCannedReply', summary: 'Take an answer away', description: 'A supervisor those of the own office, the administrator all.' })
  @ApiNoContentResponse({ description: 'No longer there.' })
  @Problems(401, 403, 404, 412, 428)
  removeCannedReply(@CurrentActor() actor: Actor, @Param('id') id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.replies.remove(actor, id, version);
  }
}
