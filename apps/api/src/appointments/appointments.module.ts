import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { AgendaRevision } from './agendas/agenda-revision.js';
import { AgendasController } from './agendas/agendas.controller.js';
import { AgendasService } from './agendas/agendas.service.js';
import { HolidaysController } from './agendas/holidays.controller.js';
import { HolidaysService } from './agendas/holidays.service.js';
import { Resettlement } from './agendas/resettlement.js';
import { AppointmentExport } from './booking/appointment-export.js';
import { AppointmentCodes } from './booking/appointment-codes.js';
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
import { OpenedDays } from './booking/opened-days.js';
import { OtherHoursService } from './booking/other-hours.service.js';
import { PlaceGuard } from './booking/place-guard.js';
import { PlaceSweep } from './booking/place-sweep.js';
import { Places } from './booking/places.js';
import { WaitingListController } from './booking/waiting-list.controller.js';
import { WaitingListService } from './booking/waiting-list.service.js';
import { WaitingTimesService } from './booking/waiting-times.service.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { Reminders } from './calendar/reminders.js';
import { CatalogueEditorController } from './catalogue/catalogue-editor.controller.js';
import { CatalogueEditor } from './catalogue/catalogue-editor.service.js';
import { VisitCatalogueController } from './catalogue/visit-catalogue.controller.js';
import { VisitCatalogueService } from './catalogue/visit-catalogue.service.js';
import { AgendaFiguresService } from './visits/agenda-figures.service.js';
import { VisitViews } from './visits/visit-views.js';
import { VisitsController } from './visits/visits.controller.js';
import { VisitsService } from './visits/visits.service.js';

/** Visits to the offices of the province: what people come for, when the counters receive, who comes when. Not cases. */
@Module({
  imports: [AccountsModule, CasesModule],
  controllers: [
    AgendasController,
    AppointmentsController,
    AvailabilityController,
    CalendarController,
    CatalogueEditorController,
    HolidaysController,
    LinkedAppointmentsController,
    VisitCatalogueController,
    VisitsController,
    WaitingListController,
  ],
  providers: [
    AgendaFiguresService,
    AgendaRevision,
    AgendasService,
    AppointmentExport,
    AppointmentCodes,
    AppointmentLinks,
    AppointmentReading,
    AppointmentTidings,
    AppointmentViews,
    AppointmentsService,
    AvailabilityService,
    Bookings,
    CalendarFeedsService,
    CatalogueEditor,
    Counters,
    FreedPlaces,
    Guests,
    HoldsService,
    HolidaysService,
    LinkedAppointmentsService,
    OpenedDays,
    OtherHoursService,
    PlaceGuard,
    PlaceSweep,
    Places,
    Reminders,
    Resettlement,
    VisitCatalogueService,
    VisitViews,
    VisitsService,
    WaitingListService,
    WaitingTimesService,
  ],
})
export class AppointmentsModule {}
