import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Locale } from '@nafida/locales';
import { Public } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { openToAll, tableFile } from '../../platform/tables/table-answer.js';
import { DayList, DaysQuery, SlotList, SlotsQuery } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';
import { VisitWaitingTimes } from './waiting-times.dto.js';
import { WaitingTimesService } from './waiting-times.service.js';

/** What is still free. */
@ApiTags('appointments')
@Controller()
export class AvailabilityController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly waitingTimes: WaitingTimesService,
  ) {}

  @Get('available-days')
  @Public()
  @ApiOperation({ operationId: 'listAvailableDays', summary: 'The days of a month', description: 'Which of them can be booked, and why the others cannot. Places that are held or kept for who waits count as taken. 409 `object_not_received_here`.' })
  @ApiOkResponse({ description: 'Every day of the month.', type: DayList })
  @Problems(400, 409)
  listAvailableDays(@Query() query: DaysQuery, @ReaderLocale() locale: Locale): Promise<DayList> {
    return this.availability.days(query, locale);
  }

  @Get('available-slots')
  @Public()
  @ApiOperation({ operationId: 'listAvailableSlots', summary: 'The hours of a day', description: 'The hours at which the visit can begin, free or full, in Moroccan local time. 409 `object_not_received_here`.' })
  @ApiOkResponse({ description: 'The hours in their order.', type: SlotList })
  @Problems(400, 409)
  listAvailableSlots(@Query() query: SlotsQuery, @ReaderLocale() locale: Locale): Promise<SlotList> {
    return this.availability.slots(query, locale);
  }

  @Get('visit-waiting-times')
  @Public()
  @ApiOperation({ operationId: 'listVisitWaitingTimes', summary: 'How long one waits for a place', description: 'Open data: days until the next free place of each object at each office. Renewed every five minutes.' })
  @ApiOkResponse({ description: 'The objects with their offices.', type: VisitWaitingTimes })
  @Problems()
  listVisitWaitingTimes(@ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<VisitWaitingTimes> {
    return this.waitingTimes.list(openToAll(reply, locale));
  }

  @Get('visit-waiting-times/open-data.csv')
  @Public()
  @ApiOperation({ operationId: 'getVisitWaitingTimesFile', summary: 'The same as a file', description: 'One row an object and office, as CSV in UTF-8 with stable codes (RFC 4180).' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems()
  async getVisitWaitingTimesFile(@ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return tableFile(reply, await this.waitingTimes.file(openToAll(reply, locale)));
  }
}
