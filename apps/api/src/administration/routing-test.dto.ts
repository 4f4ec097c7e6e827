import { ApiProperty } from '@nestjs/swagger';
import { OfficeName } from '../accounts/offices/office.dto.js';
import { Id, Text } from '../platform/http/fields.js';

/** A case that nobody has filed: where would it go? */
export class RoutingTest {
  @Id({ description: 'The service.', example: 'complaints' })
  service: string;

  @Id({ description: 'The annex of the citizen.', example: 'berkane-annex-5' })
  applicantOfficeId: string;

  @Id({ description: 'The sector of a complaint.', example: 'environment', optional: true })
  sectorId?: string;

  @Text({ description: 'Where it happened, as a citizen would write it.', example: 'زنقة 12، حي السلام، بركان', max: 300, optional: true })
  place?: string;
}

class ConsideredRule {
  @ApiProperty({ description: 'The rule.', maxLength: 64 })
  ruleId: string;

  @ApiProperty({ description: 'What of it did not fit; null for the one that decided.', type: 'string', enum: ['service', 'sector', 'place'], nullable: true })
  miss: 'service' | 'sector' | 'place' | null;
}

export class RoutingTestAnswer {
  @ApiProperty({ description: 'Where the case would be treated.', type: OfficeName })
  office: OfficeName;

  @ApiProperty({ description: 'What decided: a rule, the office that treats the service, or the annex of the citizen.', enum: ['rule', 'treatingOffice', 'annex'] })
  decidedBy: 'rule' | 'treatingOffice' | 'annex';

  @ApiProperty({ description: 'The rule that decided.', type: 'string', nullable: true, maxLength: 64 })
  ruleId: string | null;

  @ApiProperty({ description: 'All rules that were looked at, in their order.', type: [ConsideredRule], maxItems: 5000 })
  considered: ConsideredRule[];
}
