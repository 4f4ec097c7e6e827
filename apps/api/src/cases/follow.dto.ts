import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../platform/http/fields.js';
import { ClockView, OfficeContactView } from './case.dto.js';

/** What someone knows of a case who has not signed in. */
export class FollowCase {
  @Text({ description: 'The reference, in any spelling.', example: 'BRK-26-7F3K-2Q9D', max: 64 })
  reference: string;

  @Text({ description: 'The e-mail or phone given in the case.', example: '06 61 23 45 67', max: 254 })
  contact: string;
}

export class FollowEntryView {
  @ApiProperty({ example: 'تم الاطلاع على الشكاية' })
  label: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ example: '08:31' })
  time: string;
}

/** What anyone who knows the reference and the contact may see: no name, no text. */
export class FollowView {
  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ example: 'complaints' })
  service: string;

  @ApiProperty({ example: 'شكاية' })
  kindLabel: string;

  @ApiProperty({ example: 'in_review' })
  status: string;

  @ApiProperty({ example: 'قيد المعالجة' })
  statusLabel: string;

  @ApiProperty({ enum: ['info', 'wait', 'ok', 'stop'] })
  tone: 'info' | 'wait' | 'ok' | 'stop';

  @ApiProperty({ type: OfficeContactView })
  office: OfficeContactView;

  @ApiProperty({ format: 'date-time' })
  submittedAt: string;

  @ApiProperty({ format: 'date' })
  submittedDate: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ format: 'date' })
  dueDate: string;

  @ApiProperty({ type: ClockView })
  clock: ClockView;

  @ApiProperty({ description: 'The next step, in words.' })
  next: string;

  @ApiProperty({ type: [FollowEntryView] })
  timeline: FollowEntryView[];

  @ApiProperty({ type: [String] })
  ahead: string[];
}
