import { ApiProperty } from '@nestjs/swagger';
import { CivilDateField } from '../../platform/http/fields.js';
import { type Channel, channels } from '../notification-rules.js';

export class FiguresQuery {
  @CivilDateField({ description: 'First day, in Morocco; six days before the last without it.', example: '2026-11-14', optional: true })
  from?: string;

  @CivilDateField({ description: 'Last day, today without it; 31 days at the most in all.', example: '2026-11-20', optional: true })
  to?: string;
}

export class ProviderFigures {
  @ApiProperty({ maxLength: 30, example: 'smpp' })
  provider: string;

  @ApiProperty({ type: 'integer' })
  messages: number;

  @ApiProperty({ type: 'integer', description: 'Confirmed by a receipt.' })
  delivered: number;

  @ApiProperty({ type: 'integer' })
  failed: number;

  @ApiProperty({ type: 'integer', description: 'Messages that the network carried: long texts are several.' })
  parts: number;

  @ApiProperty({ description: 'In dirhams, where the price of a part is set.' })
  cost: number;
}

/** How sending fared on one day by one channel. */
export class DayFigures {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ type: 'integer' })
  messages: number;

  @ApiProperty({ type: 'number', nullable: true, description: 'Share of those due that a provider took within 10 s of being due, 0 to 1; null where none was due.', example: 0.98 })
  within10s: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The same within 60 s.', example: 1 })
  within60s: number | null;

  @ApiProperty({ type: 'integer', description: 'Taken over by a provider.' })
  handedOver: number;

  @ApiProperty({ type: 'integer', description: 'Confirmed by a receipt.' })
  delivered: number;

  @ApiProperty({ type: 'integer', description: 'Failed for good: the address does not exist or refuses.' })
  failed: number;

  @ApiProperty({ type: 'integer', description: 'Given up after 48 tries.' })
  technicalFailures: number;

  @ApiProperty({ type: 'integer' })
  parts: number;

  @ApiProperty({ description: 'In dirhams.' })
  cost: number;

  @ApiProperty({ type: [ProviderFigures], maxItems: 20 })
  providers: ProviderFigures[];
}

export class MessageFigures {
  @ApiProperty({ type: [DayFigures], description: 'Latest day first; days without messages are left out.', maxItems: 62 })
  items: DayFigures[];
}

export class QueueState {
  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ description: 'Whether a provider is set up for it; without one its messages wait.' })
  configured: boolean;

  @ApiProperty({ type: 'integer', description: 'Messages that wait or are being sent; counted up to 10,000.' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: 'For how many seconds the first has been due.' })
  oldestDueSeconds: number;

  @ApiProperty({ type: 'integer', description: 'Given up after their tries; counted up to 10,000. See `listSetAside`.' })
  setAside: number;
}

export class ProviderStateView {
  @ApiProperty({ maxLength: 30, example: 'smpp' })
  provider: string;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ enum: ['closed', 'half_open', 'open'], description: '`closed`: in use; `open`: left alone because it fails or is slow; `half_open`: being tried again. Where processes differ, the worst.' })
  circuit: 'closed' | 'half_open' | 'open';

  @ApiProperty({ type: 'string', format: 'date-time', description: 'Since when.' })
  since: Date;

  @ApiProperty({ type: 'string', nullable: true, description: 'The last trouble with it, in the words of the protocol.', maxLength: 200 })
  lastError: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  lastErrorAt: Date | null;

  @ApiProperty({ type: 'integer', description: 'How many processes send through it just now.' })
  processes: number;
}

/** How sending stands this moment. */
export class SendingState {
  @ApiProperty({ type: [QueueState], maxItems: 2 })
  queues: QueueState[];

  @ApiProperty({ type: [ProviderStateView], maxItems: 20 })
  providers: ProviderStateView[];

  @ApiProperty({ description: 'Whether the job queue has a board to look into: see `openQueueBoard`.' })
  queueBoard: boolean;
}

export class QueueBoardOpened {
  @ApiProperty({ description: 'Path of the board.', example: '/api/queues', maxLength: 100 })
  path: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'Until when the cookie that was set opens it.' })
  expiresAt: Date;
}
