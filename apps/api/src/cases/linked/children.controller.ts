import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../accounts/access.guard.js';
import { Idempotent, Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey } from '../../platform/http/context.js';
import { withETag } from '../../platform/http/version.js';
import { CaseView } from '../case.dto.js';
import type { Reader } from '../case-service.js';
import { OpenChild } from './child.dto.js';
import { CaseChildren } from './children.service.js';
import { CurrentReader } from '../reader.js';

/** Cases opened from a case. */
@ApiTags('workqueue')
@Controller('cases/:reference/children')
export class ChildrenController {
  constructor(private readonly children: CaseChildren) {}

  @Post()
  @HttpCode(201)
  @Allow('workqueue.claim')
  @Idempotent()
  @ApiOperation({
    operationId: 'openChildCase',
    summary: 'Open a case from a case',
    description: 'For a second matter in one request, or a part that another office treats: with the same citizen, who is told once, and a reference, office and deadline of its own. Where `mayOpenChild` is false, and for an eleventh, 409 `child_impossible`.',
  })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 404, 409, 422)
  async open(@Param('reference') reference: string, @Body() part: OpenChild, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.children.open(reference, part, key, reader));
  }
}
