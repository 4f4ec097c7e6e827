import { ApiProperty } from '@nestjs/swagger';

/** The clock of a case in a list. */
export class ClockView {
  @ApiProperty({ description: 'The legal deadline in days.', example: 60 })
  days: number;

  @ApiProperty({ description: 'Days gone by since filing.' })
  elapsedDays: number;

  @ApiProperty({ description: 'Days left; negative when late.' })
  remainingDays: number;

  @ApiProperty()
  overdue: boolean;

  @ApiProperty({ description: 'The clock stands still while the citizen is waited for.' })
  suspended: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day on which the citizen may complete the file before it is returned; null where nothing is waited for.' })
  completeBy: string | null;

  @ApiProperty({ example: 'decree 2.17.265, art. 8' })
  article: string;
}

/** A time in which the clock stood still. */
export class SuspensionView {
  @ApiProperty({ format: 'date', description: 'The day on which the citizen was asked.' })
  from: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The day from which it runs again; null while the citizen is waited for.' })
  to: string | null;

  @ApiProperty({ description: 'Why, in words.' })
  reason: string;
}

/** The clock of one case with its history, as law 55-19 counts it. */
export class WholeClockView extends ClockView {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The day from which the deadline is counted; null while the file is not complete (law 55-19 art. 10).' })
  startedOn: string | null;

  @ApiProperty({ description: 'Days by which the deadline was extended, once.' })
  extensionDays: number;

  @ApiProperty({ type: [SuspensionView] })
  suspensions: SuspensionView[];
}
