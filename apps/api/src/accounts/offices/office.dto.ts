import { ApiProperty } from '@nestjs/swagger';

export const officeKinds = ['province', 'division', 'service', 'pashalik', 'district', 'annex', 'cercle', 'caidat'] as const;

/** An office as it is named beside a person or a case. */
export class OfficeName {
  @ApiProperty({ description: 'Identifier of the office.', example: 'annex-5', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'Name in the language of the reader.', example: 'الملحقة الإدارية الخامسة', maxLength: 200 })
  name: string;
}

class OfficeNames {
  @ApiProperty({ description: 'In Arabic.', maxLength: 200 })
  ar: string;

  @ApiProperty({ description: 'In French.', maxLength: 200 })
  fr: string;

  @ApiProperty({ description: 'In English.', maxLength: 200 })
  en: string;
}

export class OfficeItem extends OfficeName {
  @ApiProperty({ description: 'What kind of office it is.', enum: officeKinds, enumName: 'OfficeKind' })
  kind: (typeof officeKinds)[number];

  @ApiProperty({ description: 'The office above.', type: 'string', nullable: true, maxLength: 64 })
  parentId: string | null;

  @ApiProperty({ description: 'Name in each language.', type: OfficeNames })
  names: OfficeNames;

  @ApiProperty({ description: 'Codes of the communes it serves.', type: [String], example: ['02.113.01.03'], maxItems: 100 })
  communes: string[];

  @ApiProperty({ description: 'True where citizens may register.' })
  registersCitizens: boolean;

  @ApiProperty({ description: 'True where nothing new comes to it; it stays in the history of cases.' })
  closed: boolean;

  @ApiProperty({ description: 'Phone, E.164.', type: 'string', nullable: true, example: '+212536616582', maxLength: 20 })
  phone: string | null;

  @ApiProperty({ description: 'Where it is, in the language of the reader.', type: 'string', nullable: true, maxLength: 300 })
  address: string | null;
}

export class OfficeList {
  @ApiProperty({ description: 'All offices in their order.', type: [OfficeItem], maxItems: 500 })
  items: OfficeItem[];
}
