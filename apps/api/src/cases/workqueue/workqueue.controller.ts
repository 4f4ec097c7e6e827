import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { BulkService } from './bulk.service.js';
import type { Reader } from '../case-service.js';
import { Presence } from './presence.service.js';
import { CurrentReader } from '../reader.js';
import { AnswerCases, AssignCases, BulkResults, ClaimCases, ColleagueList, TransferCases, WorkqueuePage, WorkqueueQuery } from './workqueue.dto.js';
import { WorkqueueService } from './workqueue.service.js';

@ApiTags('workqueue')
@Controller('workqueue')
export class WorkqueueController {
  constructor(
    private readonly workqueue: WorkqueueService,
    private readonly bulk: BulkService,
    private readonly presence: Presence,
  ) {}

  @Get()
  @Allow('workqueue.read')
  @ApiOperation({ operationId: 'listWorkqueue', summary: 'The queue of one’s office', description: 'Open cases by their due date; `all` the whole record, newest first, unless it is asked for by `escalated`. Counts come with the first page. Words that thousands of cases hold are looked for in a part of the list at a time: a page may then hold fewer cases than asked for, even none, and still have a next one.' })
  @ApiOkResponse({ type: WorkqueuePage })
  @Problems(400, 401, 403)
  list(@Query() query: WorkqueueQuery, @CurrentReader() reader: Reader): Promise<WorkqueuePage> {
    return this.workqueue.list(query, reader);
  }

  @Get('colleagues')
  @Allow('workqueue.assign')
  @ApiOperation({ operationId: 'listColleagues', summary: 'The clerks of one’s office', description: 'Those to whom the supervisor may give cases.' })
  @ApiOkResponse({ type: ColleagueList })
  @Problems(401, 403)
  colleagues(@CurrentReader() reader: Reader): Promise<ColleagueList> {
    return this.workqueue.colleagues(reader);
  }

  @Get('colleagues/:reference')
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'listCaseColleagues', summary: 'Who may be called to a case', description: 'The colleagues of the office that treats it, who see it as its reader does. Their ids are what `mentions` takes.' })
  @ApiOkResponse({ type: ColleagueList })
  @Problems(401, 403, 404)
  colleaguesOn(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<ColleagueList> {
    return this.workqueue.colleaguesOn(reference, reader);
  }

  @Post('claims')
  @HttpCode(200)
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'claimCases', summary: 'Take cases', description: 'Answers per reference what happened; a case goes to the first who claims it.' })
  @ApiOkResponse({ type: BulkResults })
  @Problems(400, 401, 403)
  claim(@Body() input: ClaimCases, @CurrentReader() reader: Reader): Promise<BulkResults> {
    return this.bulk.claim(input.references, reader);
  }

  @Post('assignments')
  @HttpCode(200)
  @Allow('workqueue.assign')
  @ApiOperation({ operationId: 'assignCases', summary: 'Give cases to a clerk of the office', description: 'By the supervisor. Answers per reference what happened.' })
  @ApiOkResponse({ type: BulkResults })
  @Problems(400, 401, 403)
  assign(@Body() input: AssignCases, @CurrentReader() reader: Reader): Promise<BulkResults> {
    return this.bulk.assign(input, reader);
  }

  @Post('transfers')
  @HttpCode(200)
  @Allow('workqueue.transfer')
  @ApiOperation({ operationId: 'transferCases', summary: 'Pass cases on to another office', description: 'With a reason that the citizen reads. Answers per reference what happened.' })
  @ApiOkResponse({ type: BulkResults })
  @Problems(400, 401, 403)
  transfer(@Body() input: TransferCases, @CurrentReader() reader: Reader): Promise<BulkResults> {
    return this.bulk.transfer(input, reader);
  }

  @Post('answers')
  @HttpCode(200)
  @Allow('workqueue.transfer')
  @ApiOperation({ operationId: 'answerCases', summary: 'Answer cases and close them', description: 'Each with its own words. Answers per reference what happened: a case that does not stand where it can be answered stays as it is.' })
  @ApiOkResponse({ type: BulkResults })
  @Problems(400, 401, 403)
  answer(@Body() input: AnswerCases, @CurrentReader() reader: Reader): Promise<BulkResults> {
    return this.bulk.answer(input, reader);
  }

  @Post('presence/:reference')
  @HttpCode(200)
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'announcePresence', summary: 'I am on this case', description: 'Said again every 15 s while the case is open; forgotten after 40 s. Answers which colleagues are on it too.' })
  @ApiOkResponse({ type: ColleagueList })
  @Problems(401, 403, 404)
  async announce(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<ColleagueList> {
    return { items: await this.presence.announce(reference, reader) };
  }
}
