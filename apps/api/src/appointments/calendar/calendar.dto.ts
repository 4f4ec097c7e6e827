import { ApiProperty } from '@nestjs/swagger';

export class FeedAddress {
  @ApiProperty({ description: 'The secret address, shown this once: whoever has it reads the appointments. Give it to a calendar as a subscription.', format: 'uri', maxLength: 300 })
  href: string;
}
