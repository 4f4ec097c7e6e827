import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Idempotent, Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey } from '../../platform/http/context.js';
import { AppointmentPage, AppointmentView, BookAppointment, CancelForSomebody, HoldSlot, HoldView, MyAppointmentsQuery, RescheduleAppointment } from './appointment.dto.js';
import { AppointmentCodes } from './appointment-codes.js';
import { AppointmentReading } from './appointment-reading.service.js';
import { AppointmentsService } from './appointments.service.js';
import { HoldsService } from './holds.service.js';
import { OfferNextFree } from './offer-next-free.js';

const refusals =
  '409 with `nextFree`, up to three hours that are free: `slot_taken`, `slot_in_the_past`, `slot_off_grid`, `day_closed`, `beyond_horizon`, `too_soon`, `hold_expired`.';

/** Visits: chosen, booked, moved, cancelled. */
@ApiTags('appointments')
@Controller()
@UseInterceptors(OfferNextFree)
export class AppointmentsController {
  constructor(
    private readonly holds: HoldsService,
    private readonly appointments: AppointmentsService,
    private readonly reading: AppointmentReading,
    private readonly codes: AppointmentCodes,
  ) {}

  @Post('holds')
  @HttpCode(201)
  @Allow('appointments.book')
  @ApiOperation({ operationId: 'holdSlot', summary: 'Choose an hour', description: `The place is kept for five minutes; an earlier choice of the same object is given back. Staff choose at their own office. ${refusals} Further: \`appointment_limit\`, \`appointment_overlaps\`, \`object_not_received_here\`; 403 where the object is for others.` })
  @ApiCreatedResponse({ description: 'What is about to be booked.', type: HoldView })
  @Problems(400, 401, 403, 404, 409)
  holdSlot(@Body() input: HoldSlot, @CurrentReader() reader: Reader): Promise<HoldView> {
    return this.holds.hold(input, reader);
  }

  @Delete('holds/:holdId')
  @HttpCode(204)
  @Allow('appointments.book')
  @ApiOperation({ operationId: 'releaseHold', summary: 'Choose again', description: 'Gives the place back at once (تغيير الموعد); declines a place offered from the waiting list.' })
  @ApiNoContentResponse({ description: 'The place is given back, or was already.' })
  @Problems(401, 403, 404)
  releaseHold(@Param('holdId') holdId: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.holds.release(holdId, reader);
  }

  @Post('appointments')
  @HttpCode(201)
  @Allow('appointments.book')
  @Idempotent()
  @ApiOperation({ operationId: 'bookAppointment', summary: 'Confirm', description: `Books the place that was held (تسجيل) or offered; confirmed by SMS and e-mail. ${refusals} Further: \`appointment_limit\`, \`appointment_overlaps\`; 404 \`hold_unknown\`.` })
  @ApiCreatedResponse({ description: 'The appointment.', type: AppointmentView })
  @Problems(400, 401, 403, 404, 409, 422)
  bookAppointment(@Body() input: BookAppointment, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader): Promise<AppointmentView> {
    return this.appointments.book(input, key, reader);
  }

  @Get('my-appointments')
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'listMyAppointments', summary: 'One’s own appointments', description: 'Those to come, the next first; or the others, the last first.' })
  @ApiOkResponse({ description: 'A page of appointments.', type: AppointmentPage })
  @Problems(400, 401, 403)
  listMyAppointments(@Query() query: MyAppointmentsQuery, @CurrentReader() reader: Reader): Promise<AppointmentPage> {
    return this.reading.mine(query, reader);
  }

  @Get('appointments/:reference')
  @Allow('appointments.book')
  @ApiOperation({ operationId: 'getAppointment', summary: 'One appointment', description: 'The citizen’s own, or one of the office where one works; staff’s looks are recorded.' })
  @ApiOkResponse({ description: 'The appointment.', type: AppointmentView })
  @Problems(401, 403, 404)
  getAppointment(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<AppointmentView> {
    return this.reading.get(reference, reader);
  }

  @Get('appointments/:reference/code')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, no-store')
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'getAppointmentCode', summary: 'The code to hold out at the counter', description: 'A QR code (ISO/IEC 18004, level M) of the link of one’s own appointment; `findVisitors` reads what a scanner makes of it. Whoever has it can also move or cancel the visit.' })
  @ApiOkResponse({ description: 'The picture.', content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @Problems(401, 403, 404)
  getAppointmentCode(@Param('reference') reference: string, @CurrentActor() actor: Actor): Promise<string> {
    return this.codes.draw(reference, actor);
  }

  @Post('appointments/:reference/reschedule')
  @HttpCode(200)
  @Allow('appointments.book')
  @Idempotent()
  @ApiOperation({ operationId: 'rescheduleAppointment', summary: 'Move it to another hour', description: `To a place held with \`moves\`; the old place is given back. ${refusals} Further: \`too_late_to_change\`, \`appointment_over\`, \`appointment_overlaps\`; 404 \`hold_unknown\`.` })
  @ApiOkResponse({ description: 'The appointment as it is now.', type: AppointmentView })
  @Problems(400, 401, 403, 404, 409, 422)
  rescheduleAppointment(@Param('reference') reference: string, @Body() input: RescheduleAppointment, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader): Promise<AppointmentView> {
    return this.appointments.reschedule(reference, input, key, reader);
  }

  @Post('appointments/:reference/cancel')
  @HttpCode(200)
  @Allow('appointments.book')
  @Idempotent()
  @ApiOperation({ operationId: 'cancelAppointment', summary: 'Cancel it', description: 'The place goes to who waits for one. 409: `too_late_to_change`, `appointment_over`.' })
  @ApiOkResponse({ description: 'The appointment as it is now.', type: AppointmentView })
  @Problems(400, 401, 403, 404, 409, 422)
  cancelAppointment(@Param('reference') reference: string, @Body() input: CancelForSomebody, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader): Promise<AppointmentView> {
    return this.appointments.cancel(reference, input, key, reader);
  }
}
