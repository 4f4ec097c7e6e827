import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Public } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { DayList, DaysQuery, SlotList, SlotsQuery } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';

/** What is still free. */
@ApiTags('appointments')
@Controller()
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

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
}
