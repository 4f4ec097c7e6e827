import { ApiProperty } from '@nestjs/swagger';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { type Channel, channels } from '../notification-rules.js';

export const statuses = ['queued', 'sending', 'handed_over', 'delivered', 'failed', 'technical_failure'] as const;
export type NotificationStatus = (typeof statuses)[number];

export class MyNotificationsQuery extends PageQuery {}

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

  @ApiProperty({ type: 'string', nullable: true, description: 'The case it is about.' })
  reference: string | null;
}

export class MyNotificationsPage extends NextCursor {
  @ApiProperty({ type: [MyNotification] })
  items: MyNotification[];
}
