import { Text } from '../../platform/http/fields.js';

export class JoinCase {
  @Text({ description: 'Reference of the case it is to follow.', example: 'BRK-26-7F3K-2Q9D', max: 64 })
  into: string;
}
