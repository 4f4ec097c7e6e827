import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AppointmentLinks } from './booking/appointment-links.js';
import { AppointmentReading } from './booking/appointment-reading.service.js';
import { AppointmentTidings } from './booking/appointment-tidings.js';
import { AppointmentViews } from './booking/appointment-views.js';
import { AppointmentsController } from './booking/appointments.controller.js';
import { AppointmentsService } from './booking/appointments.service.js';
import { AvailabilityController } from './booking/availability.controller.js';
import { AvailabilityService } from './booking/availability.service.js';
import { Bookings } from './booking/bookings.js';
import { Counters } from './booking/counters.js';
import { FreedPlaces } from './booking/freed-places.js';
import { Guests } from './booking/guests.js';
import { HoldsService } from './booking/holds.service.js';
import { LinkedAppointmentsController } from './booking/linked-appointments.controller.js';
import { LinkedAppointmentsService } from './booking/linked-appointments.service.js';
import { PlaceGuard } from './booking/place-guard.js';
import { PlaceSweep } from './booking/place-sweep.js';
import { Places } from './booking/places.js';
import { Visitors } from './booking/visitors.js';
import { WaitingListController } from './booking/waiting-list.controller.js';
import { WaitingListService } from './booking/waiting-list.service.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { Reminders } from './calendar/reminders.js';
import { VisitCatalogueController } from './catalogue/visit-catalogue.controller.js';
import { VisitCatalogueService } from './catalogue/visit-catalogue.service.js';

/** Visits to the offices of the province: what people come for, when the counters receive, who comes when. Not cases. */
@Module({
  imports: [AccountsModule],
  controllers: [AppointmentsController, AvailabilityController, CalendarController, LinkedAppointmentsController, VisitCatalogueController, WaitingListController],
  providers: [
    AppointmentLinks,
    AppointmentReading,
    AppointmentTidings,
    AppointmentViews,
    AppointmentsService,
    AvailabilityService,
    Bookings,
    CalendarFeedsService,
    Counters,
    FreedPlaces,
    Guests,
    HoldsService,
    LinkedAppointmentsService,
    PlaceGuard,
    PlaceSweep,
    Places,
    Reminders,
    VisitCatalogueService,
    Visitors,
    WaitingListService,
  ],
})
export class AppointmentsModule {}
