import { ApiProperty, OmitType } from '@nestjs/swagger';
import { isCivilTime } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Cin, Email, Phone } from '../../accounts/person-fields.js';
import { OfficeContactView } from '../../cases/case.dto.js';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, Field, Id, Text } from '../../platform/http/fields.js';
import { VisitDate } from './availability.dto.js';

export const statuses = ['held', 'offered', 'booked', 'checked_in', 'served', 'no_show', 'cancelled'] as const;
export type AppointmentStatus = (typeof statuses)[number];
export const channels = ['online', 'desk', 'phone', 'walk_in'] as const;
export type AppointmentChannel = (typeof channels)[number];
/** What a reader of an appointment can do with it. */
export const appointmentActions = ['reschedule', 'cancel', 'accept', 'decline', 'checkIn', 'close'] as const;
export type AppointmentActionName = (typeof appointmentActions)[number];

export function CivilTimeField(options: { description: string; optional?: boolean }): PropertyDecorator {
  return Field(
    { check: (value) => (typeof value === 'string' && isCivilTime(value) ? undefined : { code: 'time' }), schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5 } },
    { ...options, example: '09:15' },
  );
}

/** A day and an hour, as `listAvailableSlots` names them. */
export class ChooseSlot {
  @VisitDate({ description: 'The day, `YYYY-MM-DD`, Moroccan local time.', example: '2026-12-01' })
  date: string;

  @CivilTimeField({ description: 'The hour at which the visit begins, `HH:mm`, Moroccan local time.' })
  time: string;
}

export class HoldSlot extends ChooseSlot {
  @Id({ description: 'What one comes for: an object of `listVisitDomains`.', example: 'residence-certificate' })
  objectId: string;

  @Id({ description: 'The office that is visited.', example: 'berkane-annex-5' })
  officeId: string;

  @Text({ description: 'Reference of the appointment that is to be moved there; without it, a new appointment.', example: 'BRK-26-7F3K-2Q9D', max: 64, optional: true })
  moves?: string;

  @Choice({ description: 'Staff only: how the person asked. `walk_in` also takes the share kept for who comes without an appointment.', of: ['desk', 'phone', 'walk_in'], optional: true })
  channel?: 'desk' | 'phone' | 'walk_in';
}

/** Where one goes: at the hour of the visit, whatever the hours of its counters. */
export class VisitedOffice extends OmitType(OfficeContactView, ['hours']) {}

class VisitLine {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-12-01' })
  date: string;

  @ApiProperty({ description: 'The day as it is read, in the language of the reader.', example: 'الثلاثاء، 1 دجنبر 2026', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'The hour at which it begins, `HH:mm`, Moroccan local time.', example: '09:15', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'The hour at which it ends.', example: '09:30', maxLength: 5 })
  endTime: string;

  @ApiProperty({ description: 'Domain of the visit.', example: 'الشواهد الإدارية', maxLength: 200 })
  domain: string;

  @ApiProperty({ description: 'What one comes for: identifier of the object.', example: 'residence-certificate', maxLength: 64 })
  objectId: string;

  @ApiProperty({ description: 'What one comes for, in the language of the reader.', example: 'طلب شهادة السكنى', maxLength: 200 })
  object: string;

  @ApiProperty({ description: 'Where one goes.', type: VisitedOffice })
  office: VisitedOffice;

  @ApiProperty({ description: 'The counter.', example: 'شباك الشواهد', maxLength: 200 })
  agenda: string;

  @ApiProperty({ description: 'How long it takes, in minutes.', type: 'integer', minimum: 5, maximum: 480 })
  durationMinutes: number;

  @ApiProperty({ description: 'What to bring.', type: [String], maxItems: 50 })
  documents: string[];
}

export class HeldVisit extends VisitLine {}

export class HoldView {
  @ApiProperty({ description: 'Give it to `bookAppointment`, `rescheduleAppointment` or `releaseHold`.', format: 'uuid' })
  holdId: string;

  @ApiProperty({ description: 'Until when the place is kept.', format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ description: 'How long the place is kept from now, in seconds: count down with it, the clock of a device may be wrong.', type: 'integer', minimum: 0, maximum: 86_400 })
  secondsLeft: number;

  @ApiProperty({ description: 'What is about to be booked, to be read through.', type: HeldVisit })
  appointment: HeldVisit;
}

/** Staff only: who the appointment is for when they have no account. */
export class VisitingPerson {
  @Text({ description: 'Name, as it will be called.', example: 'فاطمة آيت علي', min: 2, max: 120 })
  name: string;

  @Cin({ description: 'Number of the identity card, if it is at hand.', optional: true })
  cin?: string;

  @Phone({ description: 'Phone, if there is one: for the confirmation and reminders.', optional: true })
  phone?: string;

  @Email({ description: 'E-mail, if there is one.', optional: true })
  email?: string;

  @Choice({ description: 'Language of messages; Arabic where none is given.', of: ['ar', 'fr', 'en'], optional: true })
  locale?: Locale;
}

export class BookAppointment {
  @Id({ description: 'A hold of `holdSlot`, or a place offered from the waiting list.', example: '0b9e3a52-8f0c-4d6e-9a43-3b8ce2f7a111' })
  holdId: string;

  @Text({ description: 'What the office should know before the visit.', max: 500, optional: true })
  note?: string;

  @Id({ description: 'Staff only: the account of the citizen, from `searchCitizens`; or give `person`.', optional: true })
  accountId?: string;

  @ApiProperty({ type: VisitingPerson, required: false, description: 'Staff only: who has no account.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VisitingPerson)
  person?: VisitingPerson;
}

export class RescheduleAppointment {
  @Id({ description: 'A hold of `holdSlot` with `moves`, at the same office and for the same object.', example: '0b9e3a52-8f0c-4d6e-9a43-3b8ce2f7a111' })
  holdId: string;
}

export class CancelAppointment {
  @Text({ description: 'Why, for the office.', max: 300, optional: true })
  reason?: string;
}

/** Who wants a visit cancelled: the office must not be blamed for what a citizen asked of it. */
export const askers = ['citizen', 'office'] as const;

export class CancelForSomebody extends CancelAppointment {
  @Choice({ description: 'Who asked for it, where staff cancel: the citizen reads it in the message. A citizen always asks for their own.', of: askers, optional: true })
  askedBy: (typeof askers)[number] = 'citizen';
}

export class AppointmentActionItem {
  @ApiProperty({ description: 'What can be done: `rescheduleAppointment`, `cancelAppointment`; of an offered place `bookAppointment` or `acceptLinkedOffer`, `releaseHold` or `cancelLinkedAppointment`; for staff `checkInVisitor`, `closeVisit`.', enum: appointmentActions, enumName: 'AppointmentActionName' })
  name: AppointmentActionName;

  @ApiProperty({ description: 'Label of the button, in the language of the reader.', example: 'تغيير الموعد', maxLength: 100 })
  label: string;
}

export class AppointmentMoment {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-11-30' })
  date: string;

  @ApiProperty({ description: 'The day as it is read.', example: 'الاثنين، 30 نونبر 2026', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'The hour, `HH:mm`, Moroccan local time.', example: '09:15', maxLength: 5 })
  time: string;
}

export class AppointmentPerson {
  @ApiProperty({ description: 'Account, where there is one.', type: 'string', format: 'uuid', nullable: true })
  accountId: string | null;

  @ApiProperty({ description: 'Name in the script of the reader.', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'Number of the identity card.', type: 'string', nullable: true, maxLength: 20 })
  cin: string | null;

  @ApiProperty({ description: 'Phone, E.164.', type: 'string', nullable: true, maxLength: 20 })
  phone: string | null;

  @ApiProperty({ description: 'E-mail.', type: 'string', nullable: true, maxLength: 254 })
  email: string | null;
}

export class AppointmentEvent {
  @ApiProperty({ description: 'What was done.', example: 'book', maxLength: 64 })
  action: string;

  @ApiProperty({ description: 'The same in the language of the reader.', example: 'حجز الموعد', maxLength: 200 })
  label: string;

  @ApiProperty({ description: 'When.', format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'When, as it is read in Morocco.', example: '24 نونبر 2026، 10:12', maxLength: 100 })
  atLabel: string;

  @ApiProperty({ description: 'By whom: the citizen or the administration.', example: 'المرتفق', maxLength: 100 })
  actorLabel: string;
}

export class AppointmentSummary extends VisitLine {
  @ApiProperty({ description: 'What the citizen quotes.', example: 'BRK-26-7F3K-2Q9D', maxLength: 16 })
  reference: string;

  @ApiProperty({ description: 'Where it stands.', enum: statuses, enumName: 'AppointmentStatus' })
  status: AppointmentStatus;

  @ApiProperty({ description: 'The same in the language of the reader.', example: 'موعد محجوز', maxLength: 100 })
  statusLabel: string;

  @ApiProperty({ description: 'What the reader can do with it.', type: [AppointmentActionItem], maxItems: 10 })
  actions: AppointmentActionItem[];
}

export class Cancellation {
  @ApiProperty({ description: 'Who gave it up.', enum: ['citizen', 'office'], enumName: 'Canceller' })
  by: 'citizen' | 'office';

  @ApiProperty({ description: 'Why, as it was told to the citizen.', type: 'string', nullable: true, maxLength: 300 })
  reason: string | null;
}

export class AppointmentView extends AppointmentSummary {
  @ApiProperty({ description: 'What the office should know.', type: 'string', nullable: true, maxLength: 500 })
  note: string | null;

  @ApiProperty({ description: 'How it was booked.', enum: channels, enumName: 'AppointmentChannel' })
  channel: AppointmentChannel;

  @ApiProperty({ description: 'Staff only: who comes.', type: AppointmentPerson, nullable: true })
  person: AppointmentPerson | null;

  @ApiProperty({ description: 'Until when the citizen can move or cancel it; null once that is past or no longer possible.', type: AppointmentMoment, nullable: true })
  changeUntil: AppointmentMoment | null;

  @ApiProperty({ description: 'Of a cancelled appointment: who gave it up, and why.', type: Cancellation, nullable: true })
  cancellation: Cancellation | null;

  @ApiProperty({ description: 'Address of the iCalendar file, relative to the API.', example: '/api/v1/appointments/BRK-26-7F3K-2Q9D/calendar', maxLength: 300 })
  calendarHref: string;

  @ApiProperty({ description: 'What was done, oldest first.', type: [AppointmentEvent], maxItems: 1000 })
  timeline: AppointmentEvent[];
}

export class MyAppointmentsQuery extends PageQuery {
  @Choice({ description: '`upcoming`: those to come, the next first; `past`: the others, the last first.', of: ['upcoming', 'past'], optional: true })
  when: 'upcoming' | 'past' = 'upcoming';
}

export class AppointmentPage extends NextCursor {
  @ApiProperty({ description: 'A page of appointments.', type: [AppointmentSummary], maxItems: 100 })
  items: AppointmentSummary[];
}
