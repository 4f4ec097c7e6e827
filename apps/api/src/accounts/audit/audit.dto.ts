import { ApiProperty } from '@nestjs/swagger';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, CivilDateField, Text } from '../../platform/http/fields.js';
import { OfficeName } from '../offices/office.dto.js';
import { type Role, roles } from '../permissions.js';

/** Which part of the audit trail is wanted. */
export class AuditQuery extends PageQuery {
  @Text({ description: 'User name or identifier of who did it.', example: 'clerk', max: 64, optional: true })
  actor?: string;

  @Text({ description: 'What it was done to: a case by its reference, an account, an office, a rule by its identifier.', max: 64, optional: true })
  subject?: string;

  @Text({ description: 'One action, such as `case.read`; or the beginning of several, such as `case.`.', max: 64, optional: true })
  action?: string;

  @CivilDateField({ description: 'Only what happened on this day.', example: '2026-11-22', optional: true })
  day?: string;

  @Choice({ description: '`changes` for what changed the rules of the province alone.', of: ['all', 'changes'], optional: true })
  kind: 'all' | 'changes' = 'all';
}

class AuditActor {
  @ApiProperty({ description: 'Identifier of the account.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'User name.', maxLength: 64 })
  username: string;

  @ApiProperty({ description: 'Name in the script of the reader.', maxLength: 130 })
  name: string;
}

class AuditSubject {
  @ApiProperty({ description: 'What kind of thing.', example: 'case', maxLength: 64 })
  kind: string;

  @ApiProperty({ description: 'Which one.', example: 'BRK-26-7F3K-2Q9D', maxLength: 64 })
  id: string;
}

/** What a rule was before a change and what it is after it; null where there was or is none. */
export class AuditChange {
  @ApiProperty({ description: 'Before.', type: 'object', nullable: true, additionalProperties: true })
  before: Record<string, unknown> | null;

  @ApiProperty({ description: 'After.', type: 'object', nullable: true, additionalProperties: true })
  after: Record<string, unknown> | null;

  @ApiProperty({ description: 'The change that this one took back.', type: 'string', nullable: true, maxLength: 20 })
  undoes: string | null;
}

export class AuditItem {
  @ApiProperty({ description: 'Identifier of the row, and of the change where it is one.', example: '4711', maxLength: 20 })
  id: string;

  @ApiProperty({ description: 'When.', format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'Day in the province.', format: 'date' })
  date: string;

  @ApiProperty({ description: 'Time in the province.', example: '14:05', maxLength: 5 })
  time: string;

  @ApiProperty({ description: 'Who; null where the house did it by itself.', type: AuditActor, nullable: true })
  actor: AuditActor | null;

  @ApiProperty({ description: 'In which role, as it stood then.', type: 'string', enum: roles, nullable: true })
  role: Role | null;

  @ApiProperty({ description: 'The role in words.', maxLength: 100 })
  roleLabel: string;

  @ApiProperty({ description: 'Where they worked then.', type: OfficeName, nullable: true })
  office: OfficeName | null;

  @ApiProperty({ description: 'What was done; stable.', example: 'case.read', maxLength: 64 })
  action: string;

  @ApiProperty({ description: 'The same in words.', maxLength: 200 })
  actionLabel: string;

  @ApiProperty({ description: 'Why, in words, where whoever did it had to say so.', type: 'string', nullable: true, maxLength: 200 })
  reasonLabel: string | null;

  @ApiProperty({ description: 'To what.', type: AuditSubject })
  subject: AuditSubject;

  @ApiProperty({ description: 'The link of the chain that holds this row; null for the seconds until it is sealed.', type: 'integer', nullable: true })
  link: number | null;

  @ApiProperty({ description: 'With a change of the rules of the province.', type: AuditChange, nullable: true })
  change: AuditChange | null;
}

export class AuditPage extends NextCursor {
  @ApiProperty({ description: 'The newest first.', type: [AuditItem], maxItems: 100 })
  items: AuditItem[];
}
