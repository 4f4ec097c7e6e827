import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField, Id } from '../../platform/http/fields.js';
import { AgendaDraft } from './agenda.dto.js';

/** A draft, and what of it is to be shown. */
export class PreviewAgenda extends AgendaDraft {
  @Id({ description: 'The object whose hours are shown.', example: 'residence-certificate' })
  objectId: string;

  @CivilDateField({ description: 'First day.', example: '2026-12-01' })
  from: string;

  @CivilDateField({ description: 'Last day; at most 62 days.', example: '2026-12-31' })
  to: string;
}

export class PreviewSlot {
  @ApiProperty({ description: 'The hour at which a visit can begin.', example: '09:15', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'The hour at which it ends.', example: '09:30', maxLength: 5 })
  endTime: string;

  @ApiProperty({ description: 'How many can be booked in advance.', type: 'integer', minimum: 0 })
  places: number;
}

export class PreviewDay {
  @ApiProperty({ description: 'The day.', format: 'date' })
  date: string;

  @ApiProperty({ description: 'The day as it is read.', maxLength: 100 })
  dateLabel: string;

  @ApiProperty({ description: 'Day of the week: 1 is Monday.', type: 'integer', minimum: 1, maximum: 7 })
  weekday: number;

  @ApiProperty({ description: 'Holiday or exception of the day.', type: 'string', nullable: true, maxLength: 200 })
  reason: string | null;

  @ApiProperty({ description: 'The hours that result; empty when closed.', type: [PreviewSlot], maxItems: 288 })
  slots: PreviewSlot[];
}

export class AgendaPreview {
  @ApiProperty({ description: 'Each day of the period.', type: [PreviewDay], maxItems: 62 })
  days: PreviewDay[];
}
