import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { AgendaFiguresService } from './agenda-figures.service.js';
import { AgendaFigures, FiguresQuery } from './agenda-figures.dto.js';
import { AgendaDay, AgendaQuery, CheckIn, CloseVisit, VisitItem, VisitList, VisitorSearch } from './visit.dto.js';
import { VisitsService } from './visits.service.js';

/** The day of the visit, for the staff of the office that is visited. */
@ApiTags('appointments')
@Controller()
export class VisitsController {
  constructor(
    private readonly visits: VisitsService,
    private readonly figures: AgendaFiguresService,
  ) {}

  @Get('agenda')
  @Allow('appointments.desk')
  @ApiOperation({ operationId: 'listAgenda', summary: 'The day of one’s office', description: 'Each counter with the grid of the day and who comes, in the order of the hours. Cancelled appointments are left out.' })
  @ApiOkResponse({ description: 'The day.', type: AgendaDay })
  @Problems(400, 401, 403)
  listAgenda(@Query() { date }: AgendaQuery, @CurrentReader() reader: Reader): Promise<AgendaDay> {
    return this.visits.day(date, reader);
  }

  // A POST although it only reads: a CIN must not stand in an address, where logs would keep it.
  @Post('agenda/visitors')
  @HttpCode(200)
  @Allow('appointments.desk')
  @ApiOperation({ operationId: 'findVisitors', summary: 'Find who stands at the counter', description: 'By reference, by the identity card as a whole, or by the code scanned from the confirmation: the appointments at one’s office from today on, at most 20. Each person shown is recorded as read.' })
  @ApiOkResponse({ description: 'Their appointments.', type: VisitList })
  @Problems(400, 401, 403)
  findVisitors(@Body() { q }: VisitorSearch, @CurrentReader() reader: Reader): Promise<VisitList> {
    return this.visits.find(q, reader);
  }

  @Get('agenda/figures')
  @Allow('appointments.desk')
  @ApiOperation({ operationId: 'getAgendaFigures', summary: 'How the agenda of one’s office is used', description: 'Of the visits on the days of a period of at most 366 days, both included; counted when asked.' })
  @ApiOkResponse({ description: 'The figures.', type: AgendaFigures })
  @Problems(400, 401, 403)
  getAgendaFigures(@Query() period: FiguresQuery, @CurrentReader() reader: Reader): Promise<AgendaFigures> {
    return this.figures.of(period, reader);
  }

  @Post('appointments/:reference/check-in')
  @HttpCode(200)
  @Allow('appointments.desk')
  @ApiOperation({ operationId: 'checkInVisitor', summary: 'Somebody has come', description: 'On the day of the visit. 409 `visit_not_today` on another day, `visit_not_expected` when the appointment is cancelled, checked in or closed.' })
  @ApiOkResponse({ description: 'The visit as it is now.', type: VisitItem })
  @Problems(400, 401, 403, 404, 409)
  checkInVisitor(@Param('reference') reference: string, @Body() input: CheckIn, @CurrentReader() reader: Reader): Promise<VisitItem> {
    return this.visits.checkIn(reference, input, reader);
  }

  @Post('appointments/:reference/close')
  @HttpCode(200)
  @Allow('appointments.desk')
  @ApiOperation({ operationId: 'closeVisit', summary: 'Served, or nobody came', description: 'On the day of the visit or later; `no_show` once its hour has begun: 409 `visit_not_begun` before, `visit_not_expected` when it is cancelled or closed.' })
  @ApiOkResponse({ description: 'The visit as it is now.', type: VisitItem })
  @Problems(400, 401, 403, 404, 409)
  closeVisit(@Param('reference') reference: string, @Body() input: CloseVisit, @CurrentReader() reader: Reader): Promise<VisitItem> {
    return this.visits.close(reference, input, reader);
  }
}
