import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../accounts/actor.js';
import { IfMatchHeader, Problems } from '../platform/http/api-docs.js';
import { IfMatch } from '../platform/http/context.js';
import { withETag } from '../platform/http/version.js';
import { OfficeRule } from './place-rules.js';
import { RuleView } from './rules.dto.js';
import { RulesService } from './rules.service.js';

/** The network of offices, under the names by which outside programs know its operations. */
@ApiTags('Administration')
@Controller('offices')
export class OfficesAdministrationController {
  constructor(private readonly rules: RulesService) {}

  @Post()
  @HttpCode(201)
  @Allow('rules.manage')
  @ApiOperation({ operationId: 'createOffice', summary: 'A new office', description: 'Under one that is open. An identifier that is taken answers 409 `rule_there`.' })
  @ApiCreatedResponse({ description: 'The office.', type: RuleView })
  @Problems(400, 401, 403, 409)
  async createOffice(@CurrentActor() actor: Actor, @Body() office: OfficeRule, @Res({ passthrough: true }) reply: FastifyReply): Promise<RuleView> {
    return withETag(reply, await this.rules.create(actor, 'offices', office));
  }

  @Put(':id')
  @Allow('rules.manage')
  @IfMatchHeader()
  @ApiOperation({
    operationId: 'updateOffice',
    summary: 'Change or close an office',
    description: 'All of it; the identifier never changes and no office stands above itself. One with open cases or staff is not closed (409 `office_busy`), nor one that sectors, quarters or routing rules name (409 `rules_need_it`). What comes to a closed office goes to the one above.',
  })
  @ApiOkResponse({ description: 'The office as it is now.', type: RuleView })
  @Problems(400, 401, 403, 409, 412, 428)
  async updateOffice(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() office: OfficeRule, @IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<RuleView> {
    return withETag(reply, await this.rules.save(actor, 'offices', id, office, version));
  }
}
