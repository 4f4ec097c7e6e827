import { ApiProperty } from '@nestjs/swagger';

export class OfficeWaitingTime {
  @ApiProperty({ description: 'Identifier of the office.', example: 'berkane-annex-5', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'Name in the language of the reader.', example: 'الملحقة الإدارية الخامسة', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'The day of the next free place, `YYYY-MM-DD`; null where nothing is free as far ahead as one may book.', type: 'string', format: 'date', nullable: true })
  date: string | null;

  @ApiProperty({ description: 'How many days away that is.', type: 'integer', nullable: true, minimum: 0, maximum: 366, example: 2 })
  days: number | null;
}

export class VisitWaitingTime {
  @ApiProperty({ description: 'Identifier of the object.', example: 'residence-certificate', maxLength: 64 })
  objectId: string;

  @ApiProperty({ description: 'What one comes for, in the language of the reader.', maxLength: 200 })
  name: string;

  @ApiProperty({ description: 'The offices that receive it, the soonest first.', type: [OfficeWaitingTime], maxItems: 500 })
  offices: OfficeWaitingTime[];
}

export class VisitWaitingTimes {
  @ApiProperty({ description: 'The day from which is counted.', format: 'date', example: '2026-11-22' })
  asOf: string;

  @ApiProperty({ description: 'In the order of the catalogue; without what is booked at the desk only.', type: [VisitWaitingTime], maxItems: 500 })
  items: VisitWaitingTime[];
}
