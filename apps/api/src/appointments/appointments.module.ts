import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AppointmentLinks } from './booking/appointment-links.js';
import { AppointmentTidings } from './booking/appointment-tidings.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { Reminders } from './calendar/reminders.js';

/** Visits to the offices of the province: what people come for, when the counters receive, who comes when. Not cases. */
@Module({
  imports: [AccountsModule],
  controllers: [CalendarController],
  providers: [AppointmentLinks, AppointmentTidings, CalendarFeedsService, Reminders],
})
export class AppointmentsModule {}
