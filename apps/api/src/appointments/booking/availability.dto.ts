import { ApiProperty } from '@nestjs/swagger';
import { isCivilDate } from '@nafida/calendar';
import { Field, Id } from '../../platform/http/fields.js';
import type { DayState } from '../agendas/availability.js';

export const dayStates = ['free', 'few', 'full', 'closed', 'past', 'too_soon', 'too_far'] as const satisfies readonly DayState[];

/** A day of this century: nobody books beyond it, and every rule can count from it. */
export function VisitDate(options: { description: string; example: string }): PropertyDecorator {
  return Field({ check: (value) => (typeof value === 'string' && isCivilDate(value) && value.startsWith('20') ? undefined : { code: 'date' }), schema: { type: 'string', format: 'date' } }, options);
}

class VisitQuery {
  @Id({ description: 'What one comes for: an object of `listVisitDomains`.', example: 'residence-certificate' })
  objectId: string;

  @Id({ description: 'The office: one of those that receive the object.', example: 'berkane-annex-5' })
  officeId: string;
}

export class DaysQuery extends VisitQuery {
  @Field(
    {
      check: (value) => (typeof value === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value) ? undefined : { code: 'month' }),
      schema: { type: 'string', pattern: '^20\\d{2}-(0[1-9]|1[0-2])$', maxLength: 7 },
    },
    { description: 'The month, `YYYY-MM`.', example: '2026-12' },
  )
  month: string;
}

export class SlotsQuery extends VisitQuery {
  @VisitDate({ description: 'The day, `YYYY-MM-DD`.', example: '2026-12-01' })
  date: string;
}

export class OtherHoursQuery {
  @VisitDate({ description: 'The day, `YYYY-MM-DD`.', example: '2026-12-01' })
  date: string;
}

export class FreeSlot {
  @ApiProperty({ description: 'The day, `YYYY-MM-DD`, Moroccan local time.', format: 'date', example: '2026-12-01' })
  date: string;

  @ApiProperty({ description: 'The day as it is read, in the language of the reader.', example: 'الثلاثاء، 1 دجنبر 2026', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'The hour, `HH:mm`, Moroccan local time.', example: '09:15', maxLength: 5 })
  time: string;
}

export class DayItem {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-12-01' })
  date: string;

  @ApiProperty({ description: 'Day of the week: 1 is Monday, 7 is Sunday.', type: 'integer', minimum: 1, maximum: 7 })
  weekday: number;

  @ApiProperty({ description: '`few`: a fifth of the hours or less is left; `too_soon` and `too_far`: nearer or farther than the object may be booked.', enum: dayStates, enumName: 'DayState' })
  state: (typeof dayStates)[number];

  @ApiProperty({ description: 'How many hours can still be chosen.', type: 'integer', minimum: 0, maximum: 288 })
  free: number;

  @ApiProperty({ description: 'Why the office is closed, in the language of the reader.', type: 'string', nullable: true, example: 'عيد الاستقلال', maxLength: 200 })
  reason: string | null;
}

export class DayNotice {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-11-18' })
  date: string;

  @ApiProperty({ description: 'Which holiday or exception makes it differ from the week.', example: 'عيد الاستقلال', maxLength: 200 })
  text: string;
}

export class DayList {
  @ApiProperty({ description: 'The month.', example: '2026-12', maxLength: 7 })
  month: string;

  @ApiProperty({ description: 'Every day of the month.', type: [DayItem], maxItems: 31 })
  days: DayItem[];

  @ApiProperty({ description: 'Holidays and exceptions of the month.', type: [DayNotice], maxItems: 62 })
  notices: DayNotice[];

  @ApiProperty({ description: 'The first free hour of the month or, where it has none, of all that can be booked; null where nothing is free.', type: FreeSlot, nullable: true })
  nextFree: FreeSlot | null;

  @ApiProperty({ description: 'Whether the month before has days that can be booked.' })
  earlierMonth: boolean;

  @ApiProperty({ description: 'Whether the month after has days that can be booked.' })
  laterMonth: boolean;
}

export class SlotItem {
  @ApiProperty({ description: 'The hour at which the visit begins, `HH:mm`, Moroccan local time.', example: '09:15', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'The hour at which it ends.', example: '09:30', maxLength: 5 })
  endTime: string;

  @ApiProperty({ description: 'The half of the day.', enum: ['morning', 'afternoon'], enumName: 'PartOfDay' })
  part: 'morning' | 'afternoon';

  @ApiProperty({ description: 'How many places are left.', type: 'integer', minimum: 0, maximum: 1000 })
  free: number;

  @ApiProperty({ description: 'Whether it can be chosen.', enum: ['free', 'full'], enumName: 'SlotState' })
  state: 'free' | 'full';
}

export class SlotList {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-12-01' })
  date: string;

  @ApiProperty({ description: 'The day as it is read, in the language of the reader.', example: 'الثلاثاء، 1 دجنبر 2026', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'The day as in `listAvailableDays`.', enum: dayStates, enumName: 'DayState' })
  state: (typeof dayStates)[number];

  @ApiProperty({ description: 'Why the office is closed, in the language of the reader.', type: 'string', nullable: true, maxLength: 200 })
  reason: string | null;

  @ApiProperty({ description: 'The hours that can be booked by their distance from now, free or full.', type: [SlotItem], maxItems: 288 })
  slots: SlotItem[];

  @ApiProperty({ description: 'The first free hour from this day on, where the day itself has none.', type: FreeSlot, nullable: true })
  nextFree: FreeSlot | null;
}
