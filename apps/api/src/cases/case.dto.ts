import { ApiProperty, PickType } from '@nestjs/swagger';
import { ActionView } from './action.dto.js';
import { ClockView, WholeClockView } from './deadlines/case-clock.dto.js';
import { CaseDocumentView } from './documents/document.dto.js';

/** Something of the province, by its identifier and its name in the reader's language. */
export class NamedView {
  @ApiProperty({ description: 'Identifier.', example: 'berkane-annex-5' })
  id: string;

  @ApiProperty({ description: 'Name in the language of the answer.', example: 'الملحقة الإدارية الخامسة' })
  name: string;
}

export class OfficeContactView extends NamedView {
  @ApiProperty({ type: String, nullable: true, description: 'Postal address.' })
  address: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+212536616582' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  fax: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: [String], example: ['من الاثنين إلى الجمعة من 08:30 إلى 16:30'], description: 'Opening hours of the counters this week, in the reader’s language, a line for the days that share them; none where they are not known. Source: the seasons of the province (decree 2-05-916).' })
  hours: string[];
}

/** The words of a case as its applicant reads them: a canned reply names them between double braces. */
export class CaseWordsView {
  @ApiProperty({ example: 'أمينة البركاني' })
  name: string;

  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ example: 'إنارة عمومية معطلة بحي السلام' })
  title: string;

  @ApiProperty({ example: 'الملحقة الإدارية الخامسة' })
  officeName: string;

  @ApiProperty({ example: '18 يناير 2027', description: 'Empty while the file is not complete: nothing is promised then.' })
  dueDate: string;
}

export class ApplicantView {
  @ApiProperty({ description: 'Account of the applicant.', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'أمينة البركاني' })
  name: string;

  @ApiProperty({ type: String, nullable: true, example: 'FA123456', description: 'Number of the national identity card.' })
  cin: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+212661234567' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'amina@example.ma' })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ enum: ['ar', 'fr', 'en'], description: 'The language in which the applicant is written to.' })
  locale: string;

  @ApiProperty({ type: CaseWordsView, description: 'In the language of the applicant.' })
  words: CaseWordsView;
}

export class TimelineEntryView {
  @ApiProperty({ description: 'Position in the timeline, from 1, without gaps for staff.' })
  seq: number;

  @ApiProperty({ example: 'answer' })
  action: string;

  @ApiProperty({ example: 'تم الرد عليها' })
  label: string;

  @ApiProperty({ format: 'date-time', description: 'Instant in UTC.' })
  at: string;

  @ApiProperty({ format: 'date', description: 'Moroccan civil date, ready to show.' })
  date: string;

  @ApiProperty({ example: '11:05', description: 'Moroccan local time, ready to show.' })
  time: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who did it: the office for citizens, the person for staff.' })
  actorLabel: string | null;

  @ApiProperty({ enum: ['citizen', 'staff', 'system'], description: 'On which side it was done.' })
  side: 'citizen' | 'staff' | 'system';

  @ApiProperty({ type: String, nullable: true })
  message: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Reason or further circumstance, in words.' })
  note: string | null;

  @ApiProperty({ type: [NamedView], description: 'For staff: the colleagues called by a note; each `name` as it stands in the text, after `@`.' })
  mentions: NamedView[];

  @ApiProperty({ description: 'A note that only staff see.' })
  internal: boolean;
}

export class AttachmentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'photo.jpg' })
  name: string;

  @ApiProperty({ example: 'image/jpeg' })
  mediaType: string;

  @ApiProperty({ description: 'Size in bytes.' })
  size: number;

  @ApiProperty({ format: 'date-time' })
  addedAt: string;

  @ApiProperty({ description: 'False while the file is being scanned for viruses.' })
  ready: boolean;
}

/** A case in a list. */
export class CaseSummaryView {
  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ example: 'complaints' })
  service: string;

  @ApiProperty({ example: 'complaint' })
  kind: string;

  @ApiProperty({ example: 'شكاية' })
  kindLabel: string;

  @ApiProperty({ example: 'إنارة عمومية معطلة بحي السلام' })
  title: string;

  @ApiProperty({ example: 'in_review' })
  status: string;

  @ApiProperty({ example: 'قيد المعالجة' })
  statusLabel: string;

  @ApiProperty({ enum: ['info', 'wait', 'ok', 'stop'] })
  tone: 'info' | 'wait' | 'ok' | 'stop';

  @ApiProperty({ description: 'Whether someone still has to do something.' })
  open: boolean;

  @ApiProperty({ description: 'Whether it waits for the citizen.' })
  waitsForCitizen: boolean;

  @ApiProperty({ type: NamedView })
  office: NamedView;

  @ApiProperty({ format: 'date-time' })
  submittedAt: string;

  @ApiProperty({ format: 'date', description: 'Moroccan civil date of filing.' })
  submittedDate: string;

  @ApiProperty({ format: 'date-time', description: 'End of the last day on which the answer is in time.' })
  dueAt: string;

  @ApiProperty({ format: 'date', description: 'The last day on which the answer is in time.' })
  dueDate: string;

  @ApiProperty({ type: ClockView })
  clock: ClockView;

  @ApiProperty({ description: 'The next step, in words.', example: 'الجواب قبل 14 يناير 2027' })
  next: string;

  @ApiProperty({ description: 'Grows by one with every change; send it back in `If-Match` or `version`.' })
  version: number;
}

/** A case as another one names it: the one it was opened from, or one opened from it. */
export class LinkedCaseView extends PickType(CaseSummaryView, ['reference', 'title', 'status', 'statusLabel', 'tone', 'open', 'office'] as const) {
  @ApiProperty({ description: 'Whether this reader may open it; another office may treat it.' })
  inSight: boolean;
}

export class CaseView extends CaseSummaryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: OfficeContactView })
  declare office: OfficeContactView;

  @ApiProperty({ type: WholeClockView })
  declare clock: WholeClockView;

  @ApiProperty({ type: ApplicantView, nullable: true, description: 'For staff of the office only.' })
  applicant: ApplicantView | null;

  @ApiProperty({ type: NamedView, nullable: true, description: 'For staff only.' })
  assignee: NamedView | null;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'What the service holds beyond the case; see the service.' })
  details: Record<string, unknown>;

  @ApiProperty({ type: [TimelineEntryView] })
  timeline: TimelineEntryView[];

  @ApiProperty({ type: [String], description: 'Steps still ahead, in words.' })
  ahead: string[];

  @ApiProperty({ type: [AttachmentView] })
  attachments: AttachmentView[];

  @ApiProperty({ type: [CaseDocumentView], description: 'Documents issued by the province; none for complaints.' })
  documents: CaseDocumentView[];

  @ApiProperty({ type: [ActionView], description: 'What this reader may do now.' })
  actions: ActionView[];

  @ApiProperty({ type: String, nullable: true, description: 'For staff: the case that this one follows and is answered with.' })
  joinedTo: string | null;

  @ApiProperty({ type: [String], description: 'For staff: the cases that are answered with this one.' })
  followers: string[];

  @ApiProperty({ type: LinkedCaseView, nullable: true, description: 'The case from which this one was opened.' })
  parent: LinkedCaseView | null;

  @ApiProperty({ type: [LinkedCaseView], description: 'The cases opened from this one, the oldest first.' })
  children: LinkedCaseView[];

  @ApiProperty({ description: 'Whether this reader may open a case from this one: `openChildCase`.' })
  mayOpenChild: boolean;

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 5 })
  rating: number | null;

  @ApiProperty({ type: String, nullable: true })
  ratingComment: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Last day on which an answered case may be reopened.' })
  reopenUntil: string | null;
}
