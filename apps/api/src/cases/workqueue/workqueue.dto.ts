import type { Locale } from '@nafida/locales';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Choice, Choices, CivilDateField, Id, Text, Words } from '../../platform/http/fields.js';
import { CaseSummaryView, NamedView } from '../case.dto.js';

/** How far the news of a deadline has gone: to the clerk before it, to the supervisor at it, to the inspector after it. */
export const escalations = ['clerk', 'supervisor', 'inspector'] as const;
export type Escalation = (typeof escalations)[number];

/** What a list may show of each case beside its subject, in this order. */
export const queueColumns = ['reference', 'service', 'citizen', 'sector', 'status', 'office', 'assignee', 'received', 'due', 'changed'] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** Which list of the queue: what a clerk may keep under a name. */
export class WorkqueueFilters {
  @Choice({ description: 'Which of the cases in sight.', of: ['mine', 'mentions', 'unassigned', 'overdue', 'waiting', 'all'], optional: true })
  view: 'mine' | 'mentions' | 'unassigned' | 'overdue' | 'waiting' | 'all' = 'all';

  @Id({ description: 'Only this service.', example: 'complaints', optional: true })
  service?: string;

  @Text({ description: 'Only this status.', example: 'in_review', max: 40, optional: true })
  status?: string;

  @Id({ description: 'Only what is about this sector of `listSectors`.', example: 'environment', optional: true })
  sectorId?: string;

  @Id({ description: 'Only what this office treats, for who sees more than one.', example: 'berkane-annex-5', optional: true })
  officeId?: string;

  @CivilDateField({ description: 'Only what was filed on this day or later.', example: '2026-01-01', optional: true })
  from?: string;

  @CivilDateField({ description: 'Only what was filed on this day or before; not before `from`.', example: '2026-03-31', optional: true })
  to?: string;

  @Choice({ description: 'Only open cases whose deadline was brought before this person, or one further up.', of: escalations, optional: true })
  escalated?: Escalation;

  @Text({ description: 'A reference, the check code of a document, identity card, phone, e-mail, or words of the subject, name and text or their beginnings of three letters, the last of two, in any order and spelling; for who follows without the words, of the name alone.', max: 100, optional: true })
  q?: string;

  @Choice({ description: 'What comes first among open cases: what is due soonest, or what came last; `all` is read newest first.', of: ['due', 'newest'], optional: true })
  sort: 'due' | 'newest' = 'due';

  @Choices({ description: 'What the list shows of each case beside its subject; `sector` and `changed` are answered only where they are asked for. In an address with commas between.', of: queueColumns, example: ['reference', 'citizen', 'changed'], optional: true, fromText: true })
  columns?: QueueColumn[];
}

export class WorkqueueQuery extends IntersectionType(PageQuery, WorkqueueFilters) {}

export class QueuedCaseView extends CaseSummaryView {
  @ApiProperty({ example: 'أمينة البركاني', description: 'Name of the applicant; empty for who follows without the private parts.' })
  applicantName: string;

  @ApiProperty({ type: String, enum: ['ar', 'fr', 'en'], nullable: true, description: 'The language in which the applicant is written to; null for who follows without the private parts.' })
  applicantLocale: Locale | null;

  @ApiProperty({ type: NamedView, nullable: true })
  assignee: NamedView | null;

  @ApiProperty({ type: String, enum: escalations, nullable: true, description: 'Who was last told of its deadline.' })
  escalation: Escalation | null;

  @ApiProperty({ type: String, nullable: true, example: 'المشاكل البيئية', description: 'The sector it is about, where its service has sectors; with the column `sector` only.' })
  sector: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Moroccan civil date of what was done last; with the column `changed` only.' })
  changedDate: string | null;

  @ApiProperty({ description: 'Whether a colleague called me to it and I have not opened it since.' })
  mentioned: boolean;
}

export class WorkqueueCounts {
  @ApiProperty({ description: 'Open and assigned to me; counted up to 100.' })
  mine: number;

  @ApiProperty({ description: 'Those a colleague called me to and that I have not opened since; counted up to 100.' })
  mentions: number;

  @ApiProperty({ description: 'Open and nobody’s; counted up to 100.' })
  unassigned: number;

  @ApiProperty({ description: 'Open and past their due date; counted up to 100.' })
  overdue: number;

  @ApiProperty({ description: 'Open and waiting for the citizen; counted up to 100.' })
  waiting: number;
}

export class ColleagueList {
  @ApiProperty({ type: [NamedView], description: 'By name, in the script of the reader.' })
  items: NamedView[];
}

export class WorkqueuePage extends NextCursor {
  @ApiProperty({ type: [QueuedCaseView] })
  items: QueuedCaseView[];

  @ApiProperty({ type: WorkqueueCounts, nullable: true, description: 'With the first page only; of this sector, this office and these days of filing, not of what is searched for, nor of a service or status.' })
  counts: WorkqueueCounts | null;
}

export class ClaimCases {
  @Words({ description: 'References, at most 100.', example: ['BRK-26-7F3K-2Q9D'], max: 100, maxLength: 64 })
  references: string[];
}

export class AssignCases extends ClaimCases {
  @Id({ description: 'The clerk of the same office who shall treat them.' })
  assigneeId: string;
}

export class TransferCases extends ClaimCases {
  @Id({ description: 'The office that shall treat them.', example: 'division-local-authorities' })
  officeId: string;

  @Text({ description: 'Why; the citizen reads it.', max: 2000 })
  reason: string;
}

export class CaseAnswer {
  @Text({ description: 'Reference.', example: 'BRK-26-7F3K-2Q9D', max: 64 })
  reference: string;

  @Text({ description: 'The answer to this case; its citizen reads it. `{{name}}`, `{{reference}}`, `{{title}}`, `{{officeName}}` and `{{dueDate}}` become the words of the case; any other placeholder answers 400 with its line and column.', max: 8000 })
  message: string;
}

export class AnswerCases {
  @ApiProperty({ type: [CaseAnswer], minItems: 1, maxItems: 100 })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? plainToInstance(CaseAnswer, value) : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  answers: CaseAnswer[];
}

/** What happened to one case of a bulk operation. */
export class BulkResult {
  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ description: 'Whether it was done.' })
  done: boolean;

  @ApiProperty({ required: false, description: 'Code of the problem, if not done.', example: 'unknown_case' })
  code?: string;

  @ApiProperty({ required: false, description: 'What hindered it, in words.' })
  detail?: string;
}

export class BulkResults {
  @ApiProperty({ type: [BulkResult] })
  items: BulkResult[];
}
