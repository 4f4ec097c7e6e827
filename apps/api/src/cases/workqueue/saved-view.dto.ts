import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../../platform/http/fields.js';
import { escalations, type Escalation, type QueueColumn, queueColumns, WorkqueueFilters } from './workqueue.dto.js';

export class SaveView extends WorkqueueFilters {
  @Text({ description: 'How its owner calls it; a name that is kept already is given these filters.', example: 'إنارة متأخرة', max: 60 })
  name: string;
}

/** A list of the queue that somebody keeps. */
export class SavedView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Its name.', maxLength: 60 })
  name: string;

  @ApiProperty({ enum: ['mine', 'mentions', 'unassigned', 'overdue', 'waiting', 'all'], description: 'Among which cases.' })
  view: string;

  @ApiProperty({ type: String, nullable: true, description: 'Only this service.' })
  service: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only this status.' })
  status: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only what is about this sector; it may be gone since.' })
  sectorId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Only what this office treats; it may have been closed since.' })
  officeId: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Only what was filed on this day or later.' })
  from: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Only what was filed on this day or before.' })
  to: string | null;

  @ApiProperty({ type: String, enum: escalations, nullable: true, description: 'Only what was brought before this person.' })
  escalated: Escalation | null;

  @ApiProperty({ type: String, nullable: true, description: 'What is searched for.' })
  q: string | null;

  @ApiProperty({ enum: ['due', 'newest'], description: 'What comes first.' })
  sort: string;

  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...queueColumns] }, description: 'What it shows of each case beside the subject; none for cards.' })
  columns: QueueColumn[];

  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, maximum: 100, description: 'How many it holds, counted up to 100; null for a search and for the whole record.' })
  count: number | null;
}

export class SavedViewList {
  @ApiProperty({ type: [SavedView], maxItems: 20, description: 'By name.' })
  items: SavedView[];
}
