import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Public } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { AppointmentView, CancelAppointment, ChooseSlot } from './appointment.dto.js';
import { LinkedAppointmentsService } from './linked-appointments.service.js';
import { OfferNextFree } from './offer-next-free.js';

/** An appointment by the secret address in its messages: no account is needed, 404 for any other address. */
@ApiTags('appointments')
@Controller('appointment-links/:token')
@UseInterceptors(OfferNextFree)
export class LinkedAppointmentsController {
  constructor(private readonly linked: LinkedAppointmentsService) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getLinkedAppointment', summary: 'The appointment of a message', description: 'As its citizen sees it; of an offered place, `accept` and `decline` stand among its actions.' })
  @ApiOkResponse({ description: 'The appointment.', type: AppointmentView })
  @Problems(404)
  getLinkedAppointment(@Param('token') token: string, @ReaderLocale() locale: Locale): Promise<AppointmentView> {
    return this.linked.get(token, locale);
  }

  @Post('cancel')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'cancelLinkedAppointment', summary: 'I cannot come', description: 'Cancels the appointment, or declines the place that was offered. 409: `too_late_to_change`, `appointment_over`.' })
  @ApiOkResponse({ description: 'The appointment as it is now.', type: AppointmentView })
  @Problems(400, 404, 409)
  cancelLinkedAppointment(@Param('token') token: string, @Body() input: CancelAppointment, @ReaderLocale() locale: Locale): Promise<AppointmentView> {
    return this.linked.cancel(token, input, locale);
  }

  @Post('reschedule')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'rescheduleLinkedAppointment', summary: 'Move it to another hour', description: 'At the same office and for the same object; the old place is given back. The problems of `holdSlot` and `rescheduleAppointment`.' })
  @ApiOkResponse({ description: 'The appointment as it is now.', type: AppointmentView })
  @Problems(400, 404, 409)
  rescheduleLinkedAppointment(@Param('token') token: string, @Body() input: ChooseSlot, @ReaderLocale() locale: Locale): Promise<AppointmentView> {
    return this.linked.reschedule(token, input, locale);
  }

  @Post('acceptance')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'acceptLinkedOffer', summary: 'Take the place that was offered', description: 'Books it. 409: `hold_expired` with `nextFree`, `appointment_limit`, `appointment_overlaps`.' })
  @ApiOkResponse({ description: 'The appointment.', type: AppointmentView })
  @Problems(404, 409)
  acceptLinkedOffer(@Param('token') token: string, @ReaderLocale() locale: Locale): Promise<AppointmentView> {
    return this.linked.accept(token, locale);
  }
}
