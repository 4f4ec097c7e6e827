import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Public } from '../accounts/access.guard.js';
import { CurrentVisitor, type Visitor } from '../accounts/visitor.js';
import { Problems } from '../platform/http/api-docs.js';
import { IfMatch } from '../platform/http/context.js';
import { CaseView } from './case.dto.js';
import type { Reader } from './case-service.js';
import { CasesService } from './cases.service.js';
import { FollowCase, FollowView } from './following/follow.dto.js';
import { FollowService } from './following/follow.service.js';
import { MyCasesPage, MyCasesQuery } from './my-cases.dto.js';
import { MyCasesService } from './my-cases.service.js';
import { PerformAction } from './perform-action.dto.js';
import { CurrentReader } from './reader.js';
import { withETag } from '../platform/http/version.js';

@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly myCases: MyCasesService,
    private readonly following: FollowService,
  ) {}

  @Get('me/cases')
  @Allow('cases.own')
  @ApiOperation({ operationId: 'listMyCases', summary: 'My requests', description: 'All cases of the citizen, the newest first, with what comes next for each.' })
  @ApiOkResponse({ type: MyCasesPage })
  @Problems(400, 401, 403)
  listMine(@Query() query: MyCasesQuery, @CurrentReader() reader: Reader): Promise<MyCasesPage> {
    return this.myCases.list(query, reader);
  }

  @Get('cases/:reference')
  @Allow('cases.read')
  @ApiOperation({ operationId: 'getCase', summary: 'One case', description: 'With its timeline, attachments and the actions this reader may take. What the reader may not see answers 404. Each read by staff is recorded.' })
  @ApiOkResponse({ type: CaseView, headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } } } })
  @Problems(400, 401, 403, 404)
  async get(@Param('reference') reference: string, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.cases.read(reference, reader));
  }

  @Post('cases/:reference/actions')
  @HttpCode(200)
  @Allow('cases.act')
  @ApiOperation({
    operationId: 'performCaseAction',
    summary: 'Do something to a case',
    description: 'One of the `actions` that the case carries for this reader. 409 when the case does not stand where the action starts, 412 when it has changed since it was read, 428 without a version, 503 `signing_key_missing` when the action issues a paper and the province has no key to sign it with; nothing has changed then.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag of the case as it was read; or give `version`.' })
  @ApiOkResponse({ type: CaseView })
  @Problems(400, 401, 403, 404, 409, 412, 428)
  async perform(
    @Param('reference') reference: string,
    @Body() input: PerformAction,
    @IfMatch() version: number | undefined,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return withETag(reply, await this.cases.perform(reference, input, version, reader));
  }

  @Post('follow')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'trackCase', summary: 'Follow without signing in', description: 'By the reference and the e-mail or phone given in the case. No personal data; a wrong contact and an unknown reference get the same answer in the same time.' })
  @ApiOkResponse({ type: FollowView })
  @Problems(400, 404, 429)
  follow(@Body() input: FollowCase, @CurrentVisitor() visitor: Visitor): Promise<FollowView> {
    return this.following.follow(input, visitor);
  }
}
