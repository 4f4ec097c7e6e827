import { ApiProperty } from '@nestjs/swagger';
import { OfficeName } from '../../accounts/offices/office.dto.js';
import { Id } from '../../platform/http/fields.js';
import { HoldView } from './appointment.dto.js';
import { VisitDate } from './availability.dto.js';

export class JoinWaitingList {
  @Id({ description: 'What one would come for.', example: 'residence-certificate' })
  objectId: string;

  @Id({ description: 'The office.', example: 'berkane-annex-5' })
  officeId: string;

  @VisitDate({ description: 'The first day that suits, `YYYY-MM-DD`.', example: '2026-12-01' })
  fromDate: string;

  @VisitDate({ description: 'The last day that suits, `YYYY-MM-DD`.', example: '2026-12-15' })
  toDate: string;
}

export class WaitingView {
  @ApiProperty({ description: 'Give it to `leaveWaitingList`.', format: 'uuid' })
  id: string;

  @ApiProperty({ description: '`offered`: a place waits to be accepted.', enum: ['waiting', 'offered'], enumName: 'WaitingStatus' })
  status: 'waiting' | 'offered';

  @ApiProperty({ description: 'Identifier of the object.', maxLength: 64 })
  objectId: string;

  @ApiProperty({ description: 'What one would come for, in the language of the reader.', maxLength: 200 })
  object: string;

  @ApiProperty({ description: 'Where.', type: OfficeName })
  office: OfficeName;

  @ApiProperty({ description: 'The first day that suits.', format: 'date' })
  fromDate: string;

  @ApiProperty({ description: 'The last day that suits.', format: 'date' })
  toDate: string;

  @ApiProperty({ description: 'How many asked before.', type: 'integer', minimum: 0 })
  ahead: number;

  @ApiProperty({ description: 'The place that is offered: `bookAppointment` accepts it, `releaseHold` passes it on.', type: HoldView, nullable: true })
  offer: HoldView | null;
}

export class WaitingList {
  @ApiProperty({ description: 'What the citizen waits for.', type: [WaitingView], maxItems: 100 })
  items: WaitingView[];
}
