import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { Choice, Id, Text } from '../platform/http/fields.js';
import { replyPlaceholders } from '../cases/case-words.js';

/** Which canned replies fit what a clerk is about to write. */
export class CannedReplyQuery {
  @Id({ description: 'The service of the case.', example: 'complaints' })
  service: string;

  @Text({ description: 'The action; with it those for no action in particular.', example: 'answer', max: 40, optional: true })
  action?: string;

  @Text({ description: 'The status of the case; with it those for no status in particular.', example: 'in_review', max: 40, optional: true })
  status?: string;

  @Choice({ description: 'The language the citizen reads; that of the caller where none is given.', of: locales, optional: true })
  language?: Locale;
}

export class CannedReplyView {
  @ApiProperty({ description: 'Identifier.', maxLength: 64 })
  id: string;

  @ApiProperty({ description: 'How it is called, in the language of the caller.', maxLength: 120 })
  name: string;

  @ApiProperty({ description: 'What it says, in the language asked for; placeholders stand between double braces.', maxLength: 4000 })
  text: string;

  @ApiProperty({ description: 'Whether it is of the caller’s own office.' })
  own: boolean;
}

export class CannedReplyList {
  @ApiProperty({ description: 'The words that may stand between double braces.', type: [String], example: replyPlaceholders, maxItems: 20 })
  placeholders: string[];

  @ApiProperty({ description: 'In their order.', type: [CannedReplyView], maxItems: 500 })
  items: CannedReplyView[];
}
