import { ApiProperty } from '@nestjs/swagger';

export class AgeBandView {
  @ApiProperty({ type: 'integer', description: 'From this age on, in full years.', example: 25 })
  from: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Up to this age; null for the last band.', example: 34 })
  to: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many; null where they are too few to be shown.', example: 412 })
  people: number | null;
}

export class QuarterPeopleView {
  @ApiProperty({ type: String, nullable: true, description: 'The quarter; null for those whose address names none that is known.', example: 'berkane-el-hassani' })
  id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Its name in the language of the reader.', example: 'حي الحسني' })
  name: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many; null where they are too few to be shown.', example: 180 })
  people: number | null;
}

export class AnnexPopulationView {
  @ApiProperty({ example: 'berkane-annex-5' })
  officeId: string;

  @ApiProperty({ example: 'الملحقة الإدارية الخامسة' })
  name: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'All who are registered there; null where they are too few to be shown.' })
  people: number | null;

  @ApiProperty({ type: [AgeBandView] })
  bands: AgeBandView[];

  @ApiProperty({ type: [QuarterPeopleView], description: 'By the name of the quarter in their address; the most peopled first, at most an hour old.' })
  quarters: QuarterPeopleView[];
}

export class PopulationView {
  @ApiProperty({ type: 'integer', description: 'Groups of fewer people are hidden.', example: 5 })
  fewest: number;

  @ApiProperty({ type: [AnnexPopulationView] })
  items: AnnexPopulationView[];
}
