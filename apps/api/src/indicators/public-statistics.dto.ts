import { ApiProperty, IntersectionType, PickType } from '@nestjs/swagger';
import { DaysView, FiguresView } from './performance.dto.js';

/** What anyone may know of a part of the work; counts of too few cases are null. */
export class PublicFiguresView extends PickType(FiguresView, ['received', 'withinDeadline', 'medianDays', 'p90Days', 'satisfaction']) {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Decided, withdrawn or returned; null where too few.', example: 2299 })
  closed: number | null;
}

/** How appointments went; counts of too few are null. */
export class PublicVisitsView extends PickType(FiguresView, ['booked', 'kept', 'missed', 'missedShare']) {}

export class PublicServiceView extends PublicFiguresView {
  @ApiProperty({ example: 'certificates' })
  id: string;

  @ApiProperty({ example: 'شهادة السكنى' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'The deadline of the law, or a shorter one of the province, in days.', example: 15 })
  deadlineDays: number;

  @ApiProperty({ enum: ['calendar', 'working'], description: 'How these days are counted.' })
  deadlineCounting: 'calendar' | 'working';

  @ApiProperty({ type: 'number', nullable: true, description: 'How long it takes these days: median of the last 30 days, in days.', example: 2.3 })
  waitingDays: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Nine of ten waited no longer in the last 30 days.', example: 6.1 })
  waitingMostDays: number | null;
}

export class PublicOfficeView extends IntersectionType(PublicFiguresView, PublicVisitsView) {
  @ApiProperty({ example: 'berkane-annex-5' })
  id: string;

  @ApiProperty({ example: 'الملحقة الإدارية الخامسة' })
  name: string;
}

export class PublicMonthView {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty({ type: 'integer', nullable: true })
  received: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  closed: number | null;
}

export class PublicTotalView extends IntersectionType(PublicFiguresView, PublicVisitsView) {
  @ApiProperty({ type: 'integer', description: 'Under way today.' })
  open: number;

  @ApiProperty({ type: 'integer', description: 'Of these, past their due date.' })
  overdue: number;
}

export class PublicStatisticsView extends DaysView {
  @ApiProperty({ type: 'integer', description: 'Groups of fewer cases are hidden.', example: 5 })
  fewest: number;

  @ApiProperty({ type: PublicTotalView })
  total: PublicTotalView;

  @ApiProperty({ type: [PublicServiceView] })
  services: PublicServiceView[];

  @ApiProperty({ type: [PublicOfficeView] })
  offices: PublicOfficeView[];

  @ApiProperty({ type: [PublicMonthView], description: 'The first may be counted from its middle.' })
  months: PublicMonthView[];
}
