import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Locale } from '@nafida/locales';
import { Allow, Public } from '../../accounts/access.guard.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { openToAll, tableFile } from '../../platform/tables/table-answer.js';
import { DayList, DaysQuery, OtherHoursQuery, SlotList, SlotsQuery } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';
import { OtherHoursService } from './other-hours.service.js';
import { VisitWaitingTimes } from './waiting-times.dto.js';
import { WaitingTimesService } from './waiting-times.service.js';

/** What is still free. */
@ApiTags('appointments')
@Controller()
export class AvailabilityController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly otherHours: OtherHoursService,
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

  @Get('appointments/:reference/available-slots')
  @Allow('appointments.book')
  @ApiOperation({ operationId: 'listOtherHours', summary: 'The hours to which a visit can be moved', description: 'As `listAvailableSlots`, of its office and object; its own place is not in the way of moving it by less than its length. 409 `object_not_received_here`.' })
  @ApiOkResponse({ description: 'The hours in their order.', type: SlotList })
  @Problems(400, 401, 403, 404, 409)
  listOtherHours(@Param('reference') reference: string, @Query() { date }: OtherHoursQuery, @CurrentReader() reader: Reader): Promise<SlotList> {
    return this.otherHours.of(reference, date, reader);
  }

  @Get('appointment-links/:token/available-slots')
  @Public()
  @ApiOperation({ operationId: 'listLinkedOtherHours', summary: 'The hours to which the appointment of a message can be moved', description: 'As `listOtherHours`.' })
  @ApiOkResponse({ description: 'The hours in their order.', type: SlotList })
  @Problems(400, 404, 409)
  listLinkedOtherHours(@Param('token') token: string, @Query() { date }: OtherHoursQuery, @ReaderLocale() locale: Locale): Promise<SlotList> {
    return this.otherHours.ofLink(token, date, locale);
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
