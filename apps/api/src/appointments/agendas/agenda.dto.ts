import { ApiProperty } from '@nestjs/swagger';
import { OfficeName } from '../../accounts/offices/office.dto.js';
import { Choice, CivilDateField, Field, Flag, Id, Whole, Words } from '../../platform/http/fields.js';
import { CivilTimeField } from '../booking/appointment.dto.js';
import { ListOf, Names, NamesField } from './names.dto.js';

export const exceptionKinds = ['closed', 'open'] as const;
/** What becomes of appointments that a change leaves without their place. */
export const treatments = ['move', 'cancel', 'keep'] as const;
export type Treatment = (typeof treatments)[number];

export class HoursInput {
  @Id({ description: 'The season in which these hours hold, as `getAgendaRules` names it.', example: 'regular' })
  seasonId: string;

  @Whole({ description: 'Day of the week: 1 is Monday, 7 is Sunday.', example: 1, min: 1, max: 7 })
  weekday: number;

  @CivilTimeField({ description: 'When they begin, `HH:mm`; on the grid.' })
  from: string;

  @CivilTimeField({ description: 'When they end, `HH:mm`; on the grid.' })
  to: string;

  @Whole({ description: 'How many people are received at once.', example: 2, min: 1, max: 100 })
  places: number;

  @Whole({ description: 'How many of these places are kept for who comes without an appointment.', example: 0, min: 0, max: 100 })
  walkInPlaces: number;

  @CivilDateField({ description: 'The first day on which they hold.', optional: true })
  validFrom?: string;

  @CivilDateField({ description: 'The last day on which they hold.', optional: true })
  validUntil?: string;
}

export class ExceptionInput {
  @CivilDateField({ description: 'The first day.', example: '2026-12-24' })
  fromDate: string;

  @CivilDateField({ description: 'The last day.', example: '2026-12-24' })
  toDate: string;

  @CivilTimeField({ description: 'From this hour on; a closure without hours is of the whole day.', optional: true })
  from?: string;

  @CivilTimeField({ description: 'Up to this hour.', optional: true })
  to?: string;

  @Choice({ description: '`closed`, or `open` with places of its own, on holidays and weekends too. Of two that meet, the later one in the list counts.', of: exceptionKinds, example: 'closed' })
  kind: (typeof exceptionKinds)[number];

  @Whole({ description: 'For `open`: how many people are received at once.', min: 1, max: 100, optional: true })
  places?: number;

  @Whole({ description: 'For `open`: how many places are kept for who comes without an appointment.', min: 0, max: 100, optional: true })
  walkInPlaces?: number;

  @NamesField('Why, as citizens read it.')
  reason: Names;
}

/** When a counter receives and what for, before it is saved. */
export class AgendaDraft {
  @Field(
    { check: (value) => ([5, 10, 15, 30].includes(value as number) ? undefined : { code: 'choice', variables: { choices: '5, 10, 15, 30' } }), schema: { type: 'integer', enum: [5, 10, 15, 30] } },
    { description: 'The grid, in minutes: visits begin on it, their lengths are multiples of it.', example: 15 },
  )
  stepMinutes: number;

  @Words({ description: 'The objects that this counter receives.', example: ['residence-certificate'], max: 200, maxLength: 64 })
  objects: string[];

  @ListOf(HoursInput, 'The hours of the week in each season.', 500)
  hours: HoursInput[];

  @ListOf(ExceptionInput, 'Days or hours that differ, in their order.', 500)
  exceptions: ExceptionInput[];
}

export class SaveAgendaRules extends AgendaDraft {
  @Whole({ description: 'The version that was read; 0 for a new agenda.', example: 3, min: 0, max: 2_000_000_000 })
  version: number;

  @Id({ description: 'Of a new agenda: its office. An agenda does not change office.', example: 'berkane-annex-5', optional: true })
  officeId?: string;

  @NamesField('The counter, as citizens and staff read it.')
  names: Names;

  @Whole({ description: 'For how many minutes a place given back is out of sight of those who watch for it.', example: 30, min: 0, max: 1440 })
  coolingMinutes: number;

  @Flag({ description: 'False: nothing can be booked here any more.', example: true })
  active: boolean;

  @Choice({ description: 'What becomes of appointments that the change leaves without their place: moved to the next free place of the same office, cancelled, both with a message, or kept. Without it, nothing is changed while there are any.', of: treatments, optional: true })
  hitAppointments?: Treatment;
}

export class DryRunQuery {
  @Choice({ description: '`true`: says which appointments would be hit, and changes nothing.', of: ['true', 'false'], optional: true })
  dryRun?: string;
}

export class AgendaItem {
  @ApiProperty({ description: 'Identifier of the agenda.', example: 'annex-5-counter', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'The counter, in the language of the reader.', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'Its office.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'Whether it can be booked.' })
  active: boolean;

  @ApiProperty({ description: 'How many objects it receives.', type: 'integer', minimum: 0 })
  objects: number;
}

export class AgendaList {
  @ApiProperty({ description: 'All agendas, by office.', type: [AgendaItem], maxItems: 2000 })
  items: AgendaItem[];
}

export class SeasonItem {
  @ApiProperty({ description: 'Identifier of the season.', example: 'ramadan-2027', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'Name in the language of the reader.', example: 'أوقات العمل خلال شهر رمضان', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'First day; null for the whole year.', type: 'string', format: 'date', nullable: true })
  from: string | null;

  @ApiProperty({ description: 'Last day; null for the whole year.', type: 'string', format: 'date', nullable: true })
  to: string | null;
}

export class AgendaRulesView {
  @ApiProperty({ description: 'Identifier of the agenda.', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'To be sent back with `saveAgendaRules`.', type: 'integer', minimum: 1 })
  version: number;

  @ApiProperty({ description: 'Its office.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'The counter in each language.', type: Names })
  names: Names;

  @ApiProperty({ description: 'The grid, in minutes.', type: 'integer', enum: [5, 10, 15, 30] })
  stepMinutes: number;

  @ApiProperty({ description: 'Minutes for which a place given back is out of sight.', type: 'integer', minimum: 0, maximum: 1440 })
  coolingMinutes: number;

  @ApiProperty({ description: 'Whether it can be booked.' })
  active: boolean;

  @ApiProperty({ description: 'The objects it receives.', type: [String], maxItems: 200 })
  objects: string[];

  @ApiProperty({ description: 'The hours of the week in each season.', type: [HoursInput], maxItems: 500 })
  hours: HoursInput[];

  @ApiProperty({ description: 'Exceptions that are not over, in their order.', type: [ExceptionInput], maxItems: 500 })
  exceptions: ExceptionInput[];

  @ApiProperty({ description: 'The seasons of the province.', type: [SeasonItem], maxItems: 100 })
  seasons: SeasonItem[];
}

export class HitAppointment {
  @ApiProperty({ description: 'Reference of the appointment.', example: 'BRK-26-7F3K-2Q9D', maxLength: 16 })
  reference: string;

  @ApiProperty({ description: 'What for, in the language of the reader.', maxLength: 200 })
  object: string;

  @ApiProperty({ description: 'The office.', maxLength: 200 })
  office: string;

  @ApiProperty({ description: 'The day.', format: 'date' })
  date: string;

  @ApiProperty({ description: 'The day as it is read.', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'The hour, `HH:mm`.', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'Why it loses its place: the counter is closed then, has fewer places, or no longer receives the object.', enum: ['closed', 'full', 'object'], enumName: 'HitCause' })
  cause: 'closed' | 'full' | 'object';

  @ApiProperty({ description: 'Where it was moved; null unless it was.', type: 'string', nullable: true, example: '2026-12-02 10:30', maxLength: 16 })
  movedTo: string | null;
}

export class AgendaChange {
  @ApiProperty({ description: 'False after a dry run.' })
  saved: boolean;

  @ApiProperty({ description: 'The version now.', type: 'integer', minimum: 0 })
  version: number;

  @ApiProperty({ description: 'The appointments that the change hits.', type: [HitAppointment], maxItems: 10_000 })
  hit: HitAppointment[];
}
