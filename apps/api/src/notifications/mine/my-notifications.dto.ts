import { ApiProperty } from '@nestjs/swagger';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Id, Whole } from '../../platform/http/fields.js';
import { type Channel, channels } from '../notification-rules.js';

export const statuses = ['queued', 'sending', 'handed_over', 'delivered', 'failed', 'technical_failure'] as const;
export type NotificationStatus = (typeof statuses)[number];

export class MyNotificationsQuery extends PageQuery {}

export class MessageStreamQuery {
  @Whole({ description: 'For how many seconds it stays open; the page then opens it anew.', min: 1, max: 600, optional: true, fromText: true })
  seconds: number = 300;
}

export class ReadMark {
  @Id({ description: 'The `happeningId` of what was read; without it everything so far.', optional: true })
  happeningId?: string;
}

/** One message, as the person to whom it was sent sees it. */
export class MyNotification {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it happened.' })
  at: Date;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ description: 'What happened, such as `complaints.answer`.' })
  event: string;

  @ApiProperty({ description: 'The same in words.' })
  label: string;

  @ApiProperty({ description: 'The address, masked: enough to recognise one’s own.', example: '+212 6•• •• ••67' })
  to: string;

  @ApiProperty({ enum: statuses })
  status: NotificationStatus;

  @ApiProperty({ description: 'The status in words.' })
  statusLabel: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The case it is about, or the visit where `event` begins with `appointments.`.' })
  reference: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'The same for the messages of one happening by several channels.' })
  happeningId: string | null;

  @ApiProperty({ description: 'Not yet marked as read.' })
  unread: boolean;
}

export class MyNotificationsPage extends NextCursor {
  @ApiProperty({ type: [MyNotification] })
  items: MyNotification[];

  @ApiProperty({ type: 'integer', description: 'Happenings not yet marked as read; counted up to 100.' })
  unread: number;
}
