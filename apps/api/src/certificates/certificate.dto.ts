import { Choice, Text } from '../platform/http/fields.js';

/** What residence certificates are asked for in Morocco; anything else in the citizen's own words. */
export const purposes = [
  'identity_card', 'passport', 'marriage', 'nationality', 'school', 'scholarship', 'bank_account', 'employment', 'social_aid',
  'utilities', 'vehicle_registration', 'housing_aid', 'judicial_expert', 'nursery_director', 'other',
] as const;
export const certificateLanguages = ['ar', 'fr', 'bilingual'] as const;

/** What a citizen says when she asks for a residence certificate; who she is and where she lives is known. */
export class RequestCertificate {
  @Choice({ description: 'What it is needed for (الغرض من الشهادة).', example: 'bank_account', of: purposes })
  purpose: (typeof purposes)[number];

  @Text({ description: 'The purpose in words, printed on the certificate; for the purpose `other` only.', max: 120, optional: true, printed: true })
  purposeText?: string;

  @Choice({ description: 'The language of the certificate (لغة الشهادة): Arabic, French or both.', example: 'ar', of: certificateLanguages })
  language: (typeof certificateLanguages)[number];
}
