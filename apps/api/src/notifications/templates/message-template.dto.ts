import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@nafida/locales';
import { type Channel, channels } from '../notification-rules.js';

class MessageParts {
  @ApiProperty({ description: 'SMS.', maxLength: 480 })
  sms: string;

  @ApiProperty({ description: 'Subject of the e-mail.', maxLength: 200 })
  subject: string;

  @ApiProperty({ description: 'Heading of the e-mail.', maxLength: 200 })
  heading: string;

  @ApiProperty({ description: 'Paragraphs of the e-mail, an empty line between them.', maxLength: 6000 })
  body: string;

  @ApiProperty({ description: 'Words of the button.', maxLength: 60 })
  action: string;
}

class MessagePartsByLanguage {
  @ApiProperty({ type: MessageParts })
  ar: MessageParts;

  @ApiProperty({ type: MessageParts })
  fr: MessageParts;

  @ApiProperty({ type: MessageParts })
  en: MessageParts;
}

/** A message that the house sends, in the words in force. */
export class MessageTemplateView {
  @ApiProperty({ description: 'What happened; stable.', example: 'complaints.answer', maxLength: 80 })
  event: string;

  @ApiProperty({ description: 'The same in words.', maxLength: 200 })
  label: string;

  @ApiProperty({ description: 'By which channels it goes.', enum: channels, isArray: true })
  channels: Channel[];

  @ApiProperty({ description: 'The words that may stand between double braces.', type: [String], maxItems: 40 })
  placeholders: string[];

  @ApiProperty({ description: 'True where the province has words of its own.' })
  own: boolean;

  @ApiProperty({ description: 'The words in force; a part that is not used is empty.', type: MessagePartsByLanguage })
  texts: MessagePartsByLanguage;

  @ApiProperty({ description: 'For `If-Match` when it is saved with `saveProvinceRule` in the list `messageTemplates`.', type: 'integer', minimum: 0 })
  version: number;
}

export class MessageTemplateList {
  @ApiProperty({ description: 'All messages of the house.', type: [MessageTemplateView], maxItems: 500 })
  items: MessageTemplateView[];
}

export class MessagePreview {
  @ApiProperty({ description: 'The language.', enum: locales, enumName: 'Locale' })
  language: Locale;

  @ApiProperty({ description: 'Subject of the e-mail, with example words.', maxLength: 1000 })
  subject: string;

  @ApiProperty({ description: 'The e-mail as plain text; null where none is sent.', type: 'string', nullable: true, maxLength: 20_000 })
  text: string | null;

  @ApiProperty({ description: 'The SMS; null where none is sent.', type: 'string', nullable: true, maxLength: 2000 })
  sms: string | null;

  @ApiProperty({ description: 'How many SMS it is paid as.', type: 'integer', minimum: 0 })
  smsParts: number;

  @ApiProperty({ description: 'The alphabet it travels in: 160 signs a part, or 70.', enum: ['gsm', 'ucs2'] })
  smsEncoding: 'gsm' | 'ucs2';
}

export class MessagePreviews {
  @ApiProperty({ description: 'One for each language.', type: [MessagePreview], maxItems: 10 })
  items: MessagePreview[];
}
