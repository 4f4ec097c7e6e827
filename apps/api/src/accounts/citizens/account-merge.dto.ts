import { ApiProperty } from '@nestjs/swagger';
import { NextCursor, PageQuery } from '../../platform/http/cursor.js';
import { Id, Text } from '../../platform/http/fields.js';

export class MergeQuery extends PageQuery {}

/** Two accounts that seem to be one person's. */
export class MergeProposal {
  @Id({ description: 'The account that stays, by its identifier.' })
  keepId: string;

  @Text({ description: 'User name of the account that is given up.', example: 'amina.berkani2', max: 64 })
  duplicate: string;

  @Text({ description: 'Why they are one person; the colleague who confirms reads it.', min: 5, max: 1000 })
  reason: string;
}

export class MergedAccount {
  @ApiProperty({ description: 'Identifier of the account.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'User name.', maxLength: 64 })
  username: string;

  @ApiProperty({ description: 'Name in the script of the reader.', maxLength: 130 })
  displayName: string;

  @ApiProperty({ description: 'Number of the identity card, masked.', example: 'FA••••56', maxLength: 20 })
  cin: string;

  @ApiProperty({ description: 'Date of birth, possibly partial.', maxLength: 10 })
  birthDate: string;

  @ApiProperty({ description: 'How many requests it has.', type: 'integer' })
  cases: number;
}

export class MergeView {
  @ApiProperty({ description: 'Identifier of the proposal.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'How it stands.', enum: ['proposed', 'confirmed', 'declined', 'undone'] })
  status: 'proposed' | 'confirmed' | 'declined' | 'undone';

  @ApiProperty({ description: 'The account that stays.', type: MergedAccount })
  kept: MergedAccount;

  @ApiProperty({ description: 'The account that is given up.', type: MergedAccount })
  merged: MergedAccount;

  @ApiProperty({ description: 'Why they are one person.', maxLength: 1000 })
  reason: string;

  @ApiProperty({ description: 'Who proposed it.', maxLength: 130 })
  proposedBy: string;

  @ApiProperty({ description: 'When it was proposed.', format: 'date-time' })
  proposedAt: string;

  @ApiProperty({ description: 'What the reader may do: confirm and decline what a colleague proposed, decline the own, undo what was confirmed.', type: [String], enum: ['confirm', 'decline', 'undo'], maxItems: 3 })
  actions: ('confirm' | 'decline' | 'undo')[];
}

export class MergeList extends NextCursor {
  @ApiProperty({ description: 'Those that wait and those confirmed, the newest first.', type: [MergeView], maxItems: 100 })
  items: MergeView[];
}
