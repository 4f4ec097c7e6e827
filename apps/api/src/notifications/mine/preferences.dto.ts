import { ApiProperty } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { IsArray, ArrayMaxSize, ValidateNested } from 'class-validator';
import { locales, type Locale } from '@nafida/locales';
import { Choice, Flag } from '../../platform/http/fields.js';
import { kinds } from '../notification-rules.js';

/** How a person wants to hear of one kind of thing. */
export class KindPreference {
  @Choice({ description: 'The service, or `accounts` for news of the account.', of: kinds, example: 'complaints' })
  kind: string;

  @Flag({ description: 'By e-mail.' })
  email: boolean;

  @Flag({ description: 'By SMS. Codes come by the channel they need, whatever is chosen.' })
  sms: boolean;
}

export class KindPreferenceView extends KindPreference {
  @ApiProperty({ description: 'The kind in words.', maxLength: 100 })
  label: string;
}

export class NotificationPreferences {
  @ApiProperty({ enum: locales, description: 'Language of messages.' })
  locale: Locale;

  @ApiProperty({ type: [KindPreferenceView], description: 'Every kind, by both channels unless something else was chosen.', maxItems: 20 })
  kinds: KindPreferenceView[];
}

export class PreferencesChange {
  @Choice({ description: 'Language of messages.', of: locales, example: 'ar', optional: true })
  locale?: Locale;

  @ApiProperty({ type: [KindPreference], required: false, description: 'The kinds that change; at least one channel stays on in each.', maxItems: 20 })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? plainToInstance(KindPreference, value) : (value ?? [])))
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  kinds: KindPreference[] = [];
}
