import { Choice, Text } from '../../platform/http/fields.js';

/** What the mail provider says of a message that it took. */
export class MailReceipt {
  @Text({ description: 'The Message-ID of the e-mail, with or without its angle brackets.', example: '<0b6c…@berkane.example.ma>', max: 300 })
  messageId: string;

  @Choice({ description: '`bounced`: the address takes nothing; `delivered`: it arrived.', of: ['bounced', 'delivered'] })
  event: 'bounced' | 'delivered';
}
