import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, Choice, Text } from '../../platform/http/fields.js';
import { dayStates } from '../booking/availability.dto.js';
import { AppointmentSummary, channels, type AppointmentChannel } from '../booking/appointment.dto.js';

export const outcomes = ['served', 'no_show'] as const;

export class AgendaQuery {
  @CivilDateField({ description: 'The day, `YYYY-MM-DD`; today where none is given.', example: '2026-12-01', optional: true })
  date?: string;
}

export class VisitorSearch {
  @Text({ description: 'The reference or the identity card as a whole, or what was scanned from the confirmation.', example: 'BRK-26-7F3K-2Q9D', max: 300 })
  q: string;
}

export class CheckIn {
  @Text({ description: 'What the office should keep of it; the citizen does not see it.', max: 500, optional: true })
  note?: string;
}

export class CloseVisit extends CheckIn {
  @Choice({ description: '`served`, or `no_show` when nobody came.', of: outcomes, example: 'served' })
  outcome: (typeof outcomes)[number];
}

/** Who comes, as much as is needed to call and recognise them. */
export class VisitorName {
  @ApiProperty({ description: 'Account, where there is one.', type: 'string', format: 'uuid', nullable: true })
  accountId: string | null;

  @ApiProperty({ description: 'Name in the script of the reader.', example: 'فاطمة آيت علي', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'Number of the identity card, masked.', type: 'string', nullable: true, example: 'FA••••56', maxLength: 20 })
  cin: string | null;
}

export class VisitItem extends AppointmentSummary {
  @ApiProperty({ description: 'The counter.', example: 'annex-5-counter', maxLength: 64 })
  agendaId: string;

  @ApiProperty({ description: 'Who comes.', type: VisitorName })
  person: VisitorName;

  @ApiProperty({ description: 'How it was booked.', enum: channels, enumName: 'AppointmentChannel' })
  channel: AppointmentChannel;

  @ApiProperty({ description: 'The same in the language of the reader.', example: 'عبر الهاتف', maxLength: 100 })
  channelLabel: string;

  @ApiProperty({ description: 'What the citizen wants known.', type: 'string', nullable: true, maxLength: 500 })
  note: string | null;

  @ApiProperty({ description: 'What the office keeps of it.', type: 'string', nullable: true, maxLength: 500 })
  staffNote: string | null;
}

export class VisitList {
  @ApiProperty({ description: 'Of today and the days to come, the next first.', type: [VisitItem], maxItems: 20 })
  items: VisitItem[];
}

export class AgendaStep {
  @ApiProperty({ description: 'When the step of the grid begins, `HH:mm`, Moroccan local time.', example: '09:10', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'How many people are received at once.', type: 'integer', minimum: 0, maximum: 1000 })
  places: number;

  @ApiProperty({ description: 'How many of them are kept for who comes without an appointment.', type: 'integer', minimum: 0, maximum: 1000 })
  walkInPlaces: number;

  @ApiProperty({ description: 'How many are taken: booked, being booked, offered, or given back a moment ago.', type: 'integer', minimum: 0, maximum: 1000 })
  taken: number;

  @ApiProperty({ description: 'How many are left for who stands at the counter.', type: 'integer', minimum: 0, maximum: 1000 })
  free: number;
}

export class ExpectedVisit extends VisitItem {
  @ApiProperty({ description: 'True where the counter does not receive at its hour: it was kept when the hours changed, or the hours of the season did.' })
  outsideHours: boolean;
}

export class AgendaOfDay {
  @ApiProperty({ description: 'Identifier of the agenda.', example: 'annex-5-counter', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'The counter, in the language of the reader.', example: 'شباك الشواهد', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'Identifiers of the objects that it receives.', type: [String], maxItems: 500 })
  objects: string[];

  @ApiProperty({ description: 'The grid of the day; empty when the counter is closed.', type: [AgendaStep], maxItems: 288 })
  slots: AgendaStep[];

  @ApiProperty({ description: 'Why the day differs from the week: a holiday or an exception.', type: 'string', nullable: true, maxLength: 200 })
  reason: string | null;

  @ApiProperty({ description: 'Who comes, in the order of the hours.', type: [ExpectedVisit], maxItems: 5000 })
  appointments: ExpectedVisit[];
}

export class AgendaDay {
  @ApiProperty({ description: 'The day.', format: 'date', example: '2026-12-01' })
  date: string;

  @ApiProperty({ description: 'The day as it is read, in the language of the reader.', example: 'الثلاثاء، 1 دجنبر 2026', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: '`free`, `full` or `closed`.', enum: dayStates, enumName: 'DayState' })
  state: (typeof dayStates)[number];

  @ApiProperty({ description: 'The counters of the office.', type: [AgendaOfDay], maxItems: 100 })
  agendas: AgendaOfDay[];
}
