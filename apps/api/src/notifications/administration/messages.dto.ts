import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, CivilDateField, Id, Text, Words } from '../../platform/http/fields.js';
import { type NotificationStatus, statuses } from '../mine/my-notifications.dto.js';
import { type Channel, channels } from '../notification-rules.js';

export class MessagesQuery extends PageQuery {
  @Text({ description: 'A reference, an e-mail address, a phone, a user name, or words of a citizen’s name.', max: 100, optional: true })
  q?: string;

  @Choice({ description: 'Only this status.', of: statuses, optional: true })
  status?: NotificationStatus;

  @Choice({ description: 'Only this channel.', of: channels, optional: true })
  channel?: Channel;

  @CivilDateField({ description: 'Only of this day, in Morocco.', example: '2026-11-20', optional: true })
  day?: string;
}

/** One message, as those see it who watch over sending: never its words, never a whole address. */
export class Message {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it happened.' })
  at: Date;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it was to be sent: quiet hours and daily limits make it later.' })
  dueAt: Date;

  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty({ description: 'What happened, such as `complaints.answer`.', maxLength: 100 })
  event: string;

  @ApiProperty({ description: 'The same in words.', maxLength: 200 })
  label: string;

  @ApiProperty({ description: 'The address, masked.', example: '+212 6•• •• ••67', maxLength: 260 })
  to: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The case it is about, or the visit where `event` begins with `appointments.`.', maxLength: 20 })
  reference: string | null;

  @ApiProperty({ enum: statuses })
  status: NotificationStatus;

  @ApiProperty({ description: 'The status in words.', maxLength: 100 })
  statusLabel: string;

  @ApiProperty({ type: 'integer', description: 'Tries so far, 48 at the most.', minimum: 0 })
  attempts: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'The next try, while it waits for one.' })
  nextAttemptAt: Date | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  handedOverAt: Date | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'From the receipt of the network; e-mails have none.' })
  deliveredAt: Date | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why the last try failed, in the words of the protocol; no personal data.', example: 'submit_sm 0x58', maxLength: 200 })
  lastError: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Who took it.', maxLength: 30 })
  provider: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'SMS only: in how many messages the network carried it.' })
  parts: number | null;

  @ApiProperty({ description: 'Sent because the other channel had failed for good.' })
  fallback: boolean;

  @ApiProperty({ enum: channels, nullable: true, description: 'The channel that took over when this one had failed for good.' })
  replacedBy: Channel | null;

  @ApiProperty({ description: 'The reader may send it again: it failed, and held no code or link that is wiped by now.' })
  resendable: boolean;
}

export class MessagesPage extends NextCursor {
  @ApiProperty({ type: [Message], description: 'Newest first.', maxItems: 100 })
  items: Message[];
}

export class CaseMessages {
  @ApiProperty({ type: [Message], description: 'Newest first, the last 200.', maxItems: 200 })
  items: Message[];
}

export class ResendMessages {
  @Words({ description: 'Ids of messages, at most 100.', max: 100, maxLength: 36 })
  ids: string[];
}

export class Resent {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Whether it is being sent again.' })
  done: boolean;

  @ApiProperty({ required: false, description: 'Code of the problem, if not.', example: 'message_not_failed', maxLength: 64 })
  code?: string;

  @ApiProperty({ required: false, description: 'What hindered it, in words.', maxLength: 500 })
  detail?: string;
}

export class ResentMessages {
  @ApiProperty({ type: [Resent], maxItems: 100 })
  items: Resent[];
}

/** How many of those set aside are being sent again. */
export class ResentSetAside {
  @ApiProperty({ type: 'integer', description: 'So many, the oldest first, 1000 at the most.', minimum: 0, maximum: 1000 })
  sent: number;

  @ApiProperty({ description: 'There may be more: ask again.' })
  more: boolean;
}

export class SmsText {
  @Text({ description: 'The text as it would be sent.', max: 2000 })
  text: string;
}

/** What a text costs as an SMS. */
export class SmsCount {
  @ApiProperty({ enum: ['gsm', 'ucs2'], description: 'GSM 03.38 carries 160 letters (153 in each of several parts); any letter outside it, such as ê, ç, Arabic or Tifinagh, makes the whole text UCS-2: 70 (67).' })
  encoding: 'gsm' | 'ucs2';

  @ApiProperty({ type: 'integer', minimum: 1, description: 'In how many messages the network carries it.' })
  parts: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many more letters fit into the last part.' })
  remaining: number;

  @ApiProperty({ type: [String], description: 'The letters, each once, that make it UCS-2.', maxItems: 20 })
  costly: string[];
}

/** What the SMS of an action is made of. */
export class CaseSmsAsked {
  @Id({ description: 'The service of the case.', example: 'complaints' })
  service: string;

  @Text({ description: 'The action.', example: 'answer', max: 40 })
  action: string;

  @Choice({ description: 'The language of the applicant.', of: locales })
  language: Locale;

  @Text({ description: 'Name of the applicant.', max: 300 })
  name: string;

  @Text({ description: 'Reference.', max: 64 })
  reference: string;

  @Text({ description: 'Title of the case.', max: 500 })
  title: string;

  @Text({ description: 'The office that treats it.', max: 300 })
  officeName: string;

  @Text({ description: 'The due date in words; none where none is promised.', max: 60, optional: true })
  dueDate?: string;

  @Text({ description: 'Where the applicant finds the case.', max: 300 })
  link: string;

  @Text({ description: 'What is being written to the applicant; the house’s own SMS never carry it.', max: 8000, optional: true })
  message?: string;
}

export class CaseSms {
  @ApiProperty({ type: String, nullable: true, description: 'The whole text; null where the action sends no SMS.' })
  text: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'In how many messages the network carries it.' })
  parts: number;
}
