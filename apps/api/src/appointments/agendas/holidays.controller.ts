import { Body, Controller, Delete, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { DryRunQuery } from './agenda.dto.js';
import { HolidayChange, SaveHoliday } from './holiday.dto.js';
import { HolidaysService } from './holidays.service.js';

/** The days on which the offices are closed, as the province sets them: a religious one is known when the moon is seen. */
@ApiTags('agendas')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Put(':date')
  @Allow('agendas.manage')
  @ApiOperation({
    operationId: 'saveHoliday',
    summary: 'Add or rename a holiday',
    description:
      'Every counter is closed on it at once, save where it was opened for the day. Appointments of the day are treated as in `saveAgendaRules`: 409 `appointments_hit` until `hitAppointments` says what becomes of them. They are treated counter by counter after the day is closed; one that is to be moved and finds no place stays booked, with `movedTo` null. Saving the day again lists all that are still booked on it.',
  })
  @ApiOkResponse({ description: 'What was changed, or would be.', type: HolidayChange })
  @Problems(400, 401, 403, 409)
  saveHoliday(@Param('date') date: string, @Body() input: SaveHoliday, @Query() { dryRun }: DryRunQuery, @CurrentReader() reader: Reader): Promise<HolidayChange> {
    return this.holidays.save(date, input, dryRun === 'true', reader);
  }

  @Delete(':date')
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'removeHoliday', summary: 'Remove a holiday', description: 'The counters receive on it as in the week. Nobody who was moved is moved back.' })
  @ApiOkResponse({ description: 'The day is none any more.', type: HolidayChange })
  @Problems(401, 403, 404)
  removeHoliday(@Param('date') date: string, @CurrentReader() reader: Reader): Promise<HolidayChange> {
    return this.holidays.remove(date, reader);
  }
}
