import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { withETag } from '../../platform/http/version.js';
import { CaseView } from '../case.dto.js';
import type { Reader } from '../case-service.js';
import { JoinCase } from './join.dto.js';
import { CaseJoins } from './joins.service.js';
import { CurrentReader } from '../reader.js';

/** Cases of several citizens about one thing. */
@ApiTags('workqueue')
@Controller('cases/:reference/join')
export class JoinsController {
  constructor(private readonly joins: CaseJoins) {}

  @Post()
  @HttpCode(200)
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'joinCase', summary: 'Join a case to another', description: 'What is answered to the other one is answered to this one too, under its own reference; its citizen is told. Both are open complaints of the office, and neither follows a third: otherwise 409 `join_impossible`.' })
  @ApiOkResponse({ type: CaseView })
  @Problems(400, 401, 403, 404, 409)
  async join(@Param('reference') reference: string, @Body() { into }: JoinCase, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.joins.join(reference, into, reader));
  }

  @Delete()
  @HttpCode(200)
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'separateCase', summary: 'Treat a joined case for itself again', description: 'What was answered stays answered. 409 `not_joined` where it follows no other.' })
  @ApiOkResponse({ type: CaseView })
  @Problems(401, 403, 404, 409)
  async separate(@Param('reference') reference: string, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.joins.separate(reference, reader));
  }
}
