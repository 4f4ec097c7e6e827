import { ApiProperty } from '@nestjs/swagger';
import { NextCursor, PageQuery } from '../platform/http/cursor.js';
import { Choice } from '../platform/http/fields.js';
import { CaseSummaryView } from './case.dto.js';

export class MyCasesQuery extends PageQuery {
  @Choice({ description: 'Only those that wait for me, are under way, or are finished.', of: ['waiting', 'open', 'done'], optional: true })
  show?: 'waiting' | 'open' | 'done';
}

export class MyCaseCounts {
  @ApiProperty()
  all: number;

  @ApiProperty({ description: 'Waiting for me.' })
  waiting: number;

  @ApiProperty({ description: 'Under way at the administration.' })
  open: number;

  @ApiProperty({ description: 'Answered, refused, withdrawn or closed.' })
  done: number;
}

export class MyCasesPage extends NextCursor {
  @ApiProperty({ type: [CaseSummaryView] })
  items: CaseSummaryView[];

  @ApiProperty({ type: MyCaseCounts })
  counts: MyCaseCounts;
}
