import { ApiProperty } from '@nestjs/swagger';

export class FeedStanding {
  @ApiProperty({ description: 'Since when an address answers; null where there is none. The address itself is not kept.', type: 'string', format: 'date-time', nullable: true })
  since: Date | null;
}

export class FeedAddress {
  @ApiProperty({ description: 'The secret address, shown this once: whoever has it reads the appointments. Give it to a calendar as a subscription.', format: 'uri', maxLength: 300 })
  href: string;
}
