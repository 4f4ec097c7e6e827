import { ManyMembers } from '../platform/http/input.pipe.js';
import { ApiProperty } from '@nestjs/swagger';
import { Choice } from '../platform/http/fields.js';

/** The lists of rules that an administrator keeps. */
/** A province with all its quarters and answers fits five times over. */
export const largestRulesFile = 5 * 1024 * 1024;

/** The rules of a province as they come in: each list is checked row by row, so that all faults are told at once. */
@ManyMembers(200_000)
export class ProvinceRulesFile {
  [list: string]: unknown;
}

export const ruleLists = ['communes', 'offices', 'quarters', 'sectors', 'routingRules', 'settings', 'seasons', 'cannedReplies', 'messageTemplates'] as const;

export class ImportQuery {
  @Choice({ description: '`true` only says what would be added and changed, and what is wrong.', of: ['true', 'false'], optional: true })
  dryRun: 'true' | 'false' = 'false';
}

export class RuleView {
  @ApiProperty({ description: 'Identifier within its list.', example: 'environment', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'The rule, in the members of its list.', type: 'object', additionalProperties: true })
  rule: Record<string, unknown>;

  @ApiProperty({ description: 'The change that made it so, for `If-Match`; 0 as the province was laid out.', type: 'integer', minimum: 0 })
  version: number;
}

export class RuleList {
  @ApiProperty({ description: 'In their order.', type: [RuleView], maxItems: 5000 })
  items: RuleView[];
}

export class ImportFault {
  @ApiProperty({ description: 'The list.', example: 'offices', maxLength: 64 })
  list: string;

  @ApiProperty({ description: 'Which row of the list, the first is 1; null where the list itself is wrong.', type: 'integer', nullable: true })
  row: number | null;

  @ApiProperty({ description: 'Which member of the row.', type: 'string', nullable: true, example: 'parentId', maxLength: 200 })
  column: string | null;

  @ApiProperty({ description: 'JSON pointer into the file.', example: '/offices/3/parentId', maxLength: 200 })
  pointer: string;

  @ApiProperty({ description: 'Which rule was broken; stable.', example: 'unknownRule', maxLength: 64 })
  code: string;

  @ApiProperty({ description: 'What to do, in the language of the reader.', maxLength: 500 })
  message: string;
}

/** What a file did, or would do. */
export class ImportReport {
  @ApiProperty({ description: 'False for a trial run.' })
  applied: boolean;

  @ApiProperty({ description: 'Rules that were not there.', type: 'integer' })
  added: number;

  @ApiProperty({ description: 'Rules that were otherwise.', type: 'integer' })
  changed: number;

  @ApiProperty({ description: 'Rules that were so already.', type: 'integer' })
  unchanged: number;

  @ApiProperty({ description: 'What is wrong; with a single fault nothing is changed.', type: [ImportFault], maxItems: 10_000 })
  errors: ImportFault[];
}
