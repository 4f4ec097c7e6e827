import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField } from '../../platform/http/fields.js';

export class FiguresQuery {
  @CivilDateField({ description: 'First day, `YYYY-MM-DD`.', example: '2026-11-01' })
  from: string;

  @CivilDateField({ description: 'Last day, `YYYY-MM-DD`.', example: '2026-11-30' })
  to: string;
}

export class NextFreeOfObject {
  @ApiProperty({ description: 'Identifier of the object.', example: 'residence-certificate', maxLength: 64 })
  objectId: string;

  @ApiProperty({ description: 'What one comes for, in the language of the reader.', maxLength: 200 })
  object: string;

  @ApiProperty({ description: 'The day of the next place that a citizen can book.', type: 'string', format: 'date', nullable: true })
  date: string | null;

  @ApiProperty({ description: 'How many days away that is; null where nothing is free within the horizon of the object.', type: 'integer', nullable: true, minimum: 0, maximum: 366 })
  days: number | null;
}

export class LoadOfHour {
  @ApiProperty({ description: 'Day of the week: 1 is Monday, 7 is Sunday.', type: 'integer', minimum: 1, maximum: 7 })
  weekday: number;

  @ApiProperty({ description: 'The hour, `HH:00`, Moroccan local time.', example: '09:00', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'Hours of a place that the counters offered, summed over the days.', minimum: 0, maximum: 1_000_000 })
  places: number;

  @ApiProperty({ description: 'Hours of a place that the visits beginning then took, without those that were cancelled.', minimum: 0, maximum: 1_000_000 })
  taken: number;
}

export class AgendaFigures {
  @ApiProperty({ description: 'First day.', format: 'date' })
  from: string;

  @ApiProperty({ description: 'Last day.', format: 'date' })
  to: string;

  @ApiProperty({ description: 'All that were booked for these days, whatever became of them.', type: 'integer', minimum: 0 })
  booked: number;

  @ApiProperty({ description: 'Those who came.', type: 'integer', minimum: 0 })
  kept: number;

  @ApiProperty({ description: 'Those who did not come.', type: 'integer', minimum: 0 })
  noShow: number;

  @ApiProperty({ description: 'Those cancelled by the citizen or the office.', type: 'integer', minimum: 0 })
  cancelled: number;

  @ApiProperty({ description: 'Those who came without an appointment, among those who came.', type: 'integer', minimum: 0 })
  walkIns: number;

  @ApiProperty({ description: 'Share of those expected who did not come, of those who came by appointment or did not come; null while nobody was expected.', type: 'number', nullable: true, minimum: 0, maximum: 1 })
  noShowRate: number | null;

  @ApiProperty({ description: 'How long one waits for a place, by object, as of now.', type: [NextFreeOfObject], maxItems: 500 })
  daysUntilNextFree: NextFreeOfObject[];

  @ApiProperty({ description: 'How full the hours of the week are; only hours at which a counter was open or somebody came.', type: [LoadOfHour], maxItems: 168 })
  loadByHour: LoadOfHour[];
}
