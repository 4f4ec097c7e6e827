import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../accounts/actor.js';
import { IfMatchHeader, Problems } from '../platform/http/api-docs.js';
import { IfMatch, ReaderLocale } from '../platform/http/context.js';
import { withETag } from '../platform/http/version.js';
import { RoutingTest, RoutingTestAnswer } from './routing-test.dto.js';
import { RoutingTests } from './routing-test.service.js';
import { ImportQuery, ImportReport, RuleList, ruleLists, RuleView, ProvinceRulesFile } from './rules.dto.js';
import { RulesFile } from './rules-file.service.js';
import { RulesService } from './rules.service.js';

const list = { name: 'list', description: 'Which list of rules.', enum: ruleLists } as const;
const anyObject = { schema: { type: 'object' as const, additionalProperties: true } };

/** The rules of the province, for its administrator. */
@ApiTags('Administration')
@Controller('province-rules')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly file: RulesFile,
    private readonly tests: RoutingTests,
  ) {}

  @Get()
  @Allow('rules.manage')
  @Header('content-disposition', 'attachment; filename="nafida-province-rules.json"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'exportProvinceRules', summary: 'All rules of the province as one file', description: 'Communes, offices, quarters, sectors, routing, settings, hours, canned replies and messages; nothing about persons. Another province imports it and starts from there.' })
  @ApiOkResponse({ description: 'One member for each list.', ...anyObject })
  @Problems(401, 403)
  exportProvinceRules(): Promise<Record<string, unknown>> {
    return this.file.export();
  }

  @Post()
  @HttpCode(200)
  @Allow('rules.manage')
  @ApiOperation({
    operationId: 'importProvinceRules',
    summary: 'Take over the rules of a file',
    description: 'Adds and changes what the file names and leaves the rest, all of it or nothing: a file with a single fault answers 400 and changes nothing. With `dryRun=true` it answers what would happen, and every fault with its list, row and column. At most 5 MB.',
  })
  @ApiBody(anyObject)
  @ApiOkResponse({ description: 'What was or would be changed.', type: ImportReport })
  @Problems(400, 401, 403, 409, 413)
  importProvinceRules(@CurrentActor() actor: Actor, @Body() file: ProvinceRulesFile, @Query() query: ImportQuery, @ReaderLocale() locale: Locale): Promise<ImportReport> {
    return this.file.import(actor, file, query.dryRun === 'true', locale);
  }

  @Post('routing-tests')
  @HttpCode(200)
  @Allow('rules.manage')
  @ApiOperation({ operationId: 'testRouting', summary: 'Where would this case go?', description: 'Asks the same rules as a case that is filed, and says which one decided and what did not fit in those before it.' })
  @ApiOkResponse({ description: 'The office, and why.', type: RoutingTestAnswer })
  @Problems(400, 401, 403)
  testRouting(@Body() question: RoutingTest, @ReaderLocale() locale: Locale): Promise<RoutingTestAnswer> {
    return this.tests.test(question, locale);
  }

  @Post('changes/:id/undo')
  @HttpCode(204)
  @Allow('rules.manage')
  @ApiOperation({ operationId: 'undoChange', summary: 'Take a change back', description: 'Puts what was there before a change of the audit trail back, as a change of its own. Where something newer stands there, 409 `change_superseded` names it; where other rules need what would go, 409 `rules_need_it` lists them.' })
  @ApiNoContentResponse({ description: 'As it was before.' })
  @Problems(400, 401, 403, 404, 409)
  undoChange(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.rules.undo(actor, id);
  }

  @Get(':list')
  @Allow('rules.manage')
  @ApiParam(list)
  @ApiOperation({ operationId: 'listProvinceRules', summary: 'One list of rules', description: 'Each with its version.' })
  @ApiOkResponse({ description: 'The rules in their order.', type: RuleList })
  @Problems(401, 403, 404)
  listProvinceRules(@Param('list') name: string): Promise<RuleList> {
    return this.rules.list(name);
  }

  @Put(':list/:id')
  @Allow('rules.manage')
  @ApiParam(list)
  @IfMatchHeader()
  @ApiBody(anyObject)
  @ApiOperation({ operationId: 'saveProvinceRule', summary: 'Enter or change a rule', description: 'In force at once, in other processes within half a minute. What is wrong answers 400 with its pointer, an unknown placeholder with line and column besides; what other rules forbid, 409.' })
  @ApiOkResponse({ description: 'The rule as it is now.', type: RuleView })
  @Problems(400, 401, 403, 404, 409, 412, 428)
  async saveProvinceRule(@CurrentActor() actor: Actor, @Param('list') name: string, @Param('id') id: string, @Body() rule: Record<string, unknown>, @IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<RuleView> {
    return withETag(reply, await this.rules.save(actor, name, id, rule, version));
  }

  @Delete(':list/:id')
  @HttpCode(204)
  @Allow('rules.manage')
  @ApiParam(list)
  @IfMatchHeader()
  @ApiOperation({ operationId: 'removeProvinceRule', summary: 'Take a rule away', description: 'Offices, communes and settings stay (409 `rule_stays`), as does what cases refer to (409 `rule_in_use`).' })
  @ApiNoContentResponse({ description: 'No longer there.' })
  @Problems(401, 403, 404, 409, 412, 428)
  removeProvinceRule(@CurrentActor() actor: Actor, @Param('list') name: string, @Param('id') id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.rules.remove(actor, name, id, version);
  }
}
