import { ApiProperty } from '@nestjs/swagger';

/** A complaint that may be about the same thing. */
export class SimilarComplaint {
  @ApiProperty({ example: 'BRK-26-7F3K-2Q9D' })
  reference: string;

  @ApiProperty({ description: 'Its subject.', example: 'عطل الإنارة بزنقة 12' })
  title: string;

  @ApiProperty({ description: 'Where, in the citizen’s words.' })
  place: string;

  @ApiProperty({ format: 'date', description: 'Moroccan civil date of filing.' })
  submittedDate: string;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, description: 'Metres between the two places, where both are on the map.' })
  distance: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The case it follows already.' })
  joinedTo: string | null;
}

export class SimilarComplaints {
  @ApiProperty({ type: [SimilarComplaint], maxItems: 5, description: 'The likeliest first.' })
  items: SimilarComplaint[];
}
