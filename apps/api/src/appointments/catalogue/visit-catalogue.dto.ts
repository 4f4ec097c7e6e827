import { ApiProperty } from '@nestjs/swagger';
import { OfficeName } from '../../accounts/offices/office.dto.js';
import { Names } from '../agendas/names.dto.js';
import { Whole } from '../../platform/http/fields.js';

export const audiences = ['citizens', 'own_office', 'desk'] as const;

export class VisitObjectItem {
  @ApiProperty({ description: 'Identifier of the object; `objectId` of the other operations.', example: 'residence-certificate', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'What one comes for, in the language of the reader (موضوع الزيارة).', example: 'طلب شهادة السكنى', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'A sentence more, where one is needed.', type: 'string', nullable: true, maxLength: 1000 })
  description: string | null;

  @ApiProperty({ description: 'How long the visit takes, in minutes.', type: 'integer', minimum: 5, maximum: 480, example: 15 })
  durationMinutes: number;

  @ApiProperty({ description: 'What to bring; nothing else may be asked for (law 55-19, art. 4).', type: [String], maxItems: 50 })
  documents: string[];

  @ApiProperty({ description: 'Who books: any citizen, the citizens of the office, or the staff at its desk only.', enum: audiences, enumName: 'VisitAudience' })
  audience: (typeof audiences)[number];

  @ApiProperty({ description: 'How long before the visit it must be booked at the latest, in minutes.', type: 'integer', minimum: 0, maximum: 525_600 })
  leadMinutes: number;

  @ApiProperty({ description: 'How far ahead it can be booked, in days.', type: 'integer', minimum: 1, maximum: 365 })
  horizonDays: number;

  @ApiProperty({ description: 'How many such visits to come a citizen may have.', type: 'integer', minimum: 1, maximum: 100 })
  limitPerCitizen: number;

  @ApiProperty({ description: 'How long before the visit the citizen may still move or cancel it, in minutes.', type: 'integer', minimum: 0, maximum: 525_600 })
  changeUntilMinutes: number;

  @ApiProperty({ description: 'The offices that receive it.', type: [OfficeName], maxItems: 500 })
  offices: OfficeName[];
}

export class VisitDomainItem {
  @ApiProperty({ description: 'Identifier of the domain.', example: 'civil-documents', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'Name in the language of the reader (مجال الزيارة).', example: 'الشواهد الإدارية', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'What one can come for, in its order.', type: [VisitObjectItem], maxItems: 500 })
  objects: VisitObjectItem[];
}

export class VisitDomainList {
  @ApiProperty({ description: 'The domains in their order; only what some office receives.', type: [VisitDomainItem], maxItems: 100 })
  items: VisitDomainItem[];
}

export class HolidayQuery {
  @Whole({ description: 'The year.', example: 2026, min: 2020, max: 2100, fromText: true })
  year: number;
}

export class HolidayItem {
  @ApiProperty({ description: 'The day, `YYYY-MM-DD`.', format: 'date', example: '2026-11-18' })
  date: string;

  @ApiProperty({ description: 'Name in the language of the reader.', example: 'عيد الاستقلال', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'Its name in each language; in English only where one was given.', type: Names })
  names: Names;

  @ApiProperty({ description: 'Whether it comes back on a fixed date, or with the moon.', enum: ['national', 'religious'], enumName: 'HolidayKind' })
  kind: 'national' | 'religious';

  @ApiProperty({ description: 'True until the moon is seen: the day may still move.' })
  provisional: boolean;
}

export class HolidayList {
  @ApiProperty({ description: 'The days of the year on which the offices are closed.', type: [HolidayItem], maxItems: 100 })
  items: HolidayItem[];
}
