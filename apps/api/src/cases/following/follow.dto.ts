import { ApiProperty, PickType } from '@nestjs/swagger';
import { Text } from '../../platform/http/fields.js';
import { ClockView } from '../deadlines/case-clock.dto.js';
import { CaseView, TimelineEntryView } from '../case.dto.js';

/** What someone knows of a case who has not signed in. */
export class FollowCase {
  @Text({ description: 'The reference, in any spelling.', example: 'BRK-26-7F3K-2Q9D', max: 64 })
  reference: string;

  @Text({ description: 'The e-mail or phone given in the case.', example: '06 61 23 45 67', max: 254 })
  contact: string;
}

/** One step, without its words. */
export class FollowEntryView extends PickType(TimelineEntryView, ['label', 'at', 'date', 'time'] as const) {}

/** What anyone who knows the reference and the contact may see: no name, no text. */
export class FollowView extends PickType(CaseView, [
  'reference', 'service', 'kindLabel', 'status', 'statusLabel', 'tone', 'office', 'submittedAt', 'submittedDate', 'dueAt', 'dueDate', 'next', 'ahead',
] as const) {
  @ApiProperty({ type: ClockView })
  clock: ClockView;

  @ApiProperty({ type: [FollowEntryView] })
  timeline: FollowEntryView[];
}
