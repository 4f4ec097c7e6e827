import { ApiProperty } from '@nestjs/swagger';
import { Choice, CivilDateField, Id } from '../platform/http/fields.js';

export const groupings = ['office', 'service', 'clerk', 'day'] as const;
export type Grouping = (typeof groupings)[number];

/** Of which days, offices and services figures are wanted, and by what they are told apart. */
export class PerformanceQuery {
  @CivilDateField({ description: 'The first day; 29 days before the last one where none is given.', example: '2026-10-24', optional: true })
  from?: string;

  @CivilDateField({ description: 'The last day; today where none is given. At most 1,100 days.', example: '2026-11-22', optional: true })
  to?: string;

  @Id({ description: 'One office only. A supervisor sees their own and no other.', example: 'berkane-annex-5', optional: true })
  officeId?: string;

  @Id({ description: 'One service only.', example: 'complaints', optional: true })
  service?: string;

  @Choice({ description: 'What the groups stand for. Single clerks are for their supervisor and the inspector.', example: 'office', of: groupings, optional: true })
  groupBy: Grouping = 'day';
}

export class PerformanceExportQuery extends PerformanceQuery {
  @Choice({ description: 'As what kind of file.', example: 'xlsx', of: ['csv', 'xlsx'] })
  format: 'csv' | 'xlsx';
}

/** How much was done, how fast, how well. What rests on too few cases is null: it would say more about a person than about the work. */
export class FiguresView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Filed in these days; null for a clerk, since nobody in particular receives a case.', example: 2418 })
  received: number | null;

  @ApiProperty({ type: 'integer', description: 'Decided, withdrawn or returned in these days.', example: 2299 })
  closed: number;

  @ApiProperty({ type: 'integer', description: 'Reopened in these days by a citizen whom the answer did not convince.', example: 31 })
  reopened: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Under way at the end of the last day; null where a group is a day.', example: 640 })
  open: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of these, past their due date with the clock running.', example: 12 })
  overdue: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of these, waiting for the citizen; known for today only.', example: 44 })
  waiting: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Share decided within the deadline, from 0 to 1.', example: 0.962 })
  withinDeadline: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Median of the days that decided cases lay with the administration, in tenths; the time in which the citizen was waited for is not in it.', example: 1.8 })
  medianDays: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Nine of ten were decided within so many days.', example: 4.4 })
  p90Days: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Mean of the ratings given in these days, from 1 to 5.', example: 4.3 })
  satisfaction: number | null;

  @ApiProperty({ type: 'integer', description: 'How many ratings were given.', example: 612 })
  ratings: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Appointments that were made for these days, whatever became of them; who came without one is not counted. Null, as the three that follow, where figures are of one service or clerk.', example: 512 })
  booked: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of these, kept: the citizen came.', example: 431 })
  kept: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of these, missed: the citizen did not come.', example: 38 })
  missed: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Share missed of those kept or missed, from 0 to 1.', example: 0.081 })
  missedShare: number | null;
}

export class PerformanceGroupView extends FiguresView {
  @ApiProperty({ description: 'Office, service, account or day.', example: 'berkane-annex-5' })
  id: string;

  @ApiProperty({ description: 'In the language of the reader; a day as YYYY-MM-DD.', example: 'الملحقة الإدارية الخامسة' })
  name: string;

  @ApiProperty({ type: String, required: false, nullable: true, description: 'Where a clerk works; of clerks only.' })
  office?: string | null;
}

export class DaysView {
  @ApiProperty({ example: '2026-10-24' })
  from: string;

  @ApiProperty({ example: '2026-11-22' })
  to: string;
}

export class PerformanceView extends DaysView {
  @ApiProperty({ type: DaysView, description: 'As many days, just before.' })
  before: DaysView;

  @ApiProperty({ enum: groupings })
  groupBy: Grouping;

  @ApiProperty({ type: String, nullable: true, description: 'The one office that is shown; null for all.' })
  officeId: string | null;

  @ApiProperty({ type: 'integer', description: 'Medians, shares and means of fewer are not shown.', example: 5 })
  fewest: number;

  @ApiProperty({ enum: groupings, isArray: true, description: 'By what this reader may group.' })
  groupings: Grouping[];

  @ApiProperty({ type: FiguresView })
  total: FiguresView;

  @ApiProperty({ type: FiguresView, description: 'The same of the days before.' })
  totalBefore: FiguresView;

  @ApiProperty({ type: [PerformanceGroupView], description: 'By day in their order; the others by name.' })
  groups: PerformanceGroupView[];
}
