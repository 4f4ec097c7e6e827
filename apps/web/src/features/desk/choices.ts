/** What may be chosen at the counter; the words are those of the services. */
export const kinds = ['complaint', 'suggestion', 'observation'] as const;
export const capacities = ['citizen', 'resident_abroad', 'foreign_resident', 'association', 'company', 'elected', 'legal_representative', 'other'] as const;
export const answerChannels = ['counter', 'sms', 'email', 'post'] as const;
export const purposes = [
  'identity_card', 'passport', 'marriage', 'nationality', 'school', 'scholarship', 'bank_account', 'employment', 'social_aid',
  'utilities', 'vehicle_registration', 'housing_aid', 'judicial_expert', 'nursery_director', 'other',
] as const;
export const certificateLanguages = ['ar', 'fr', 'bilingual'] as const;
export const events = ['loss', 'theft'] as const;
export const holders = ['self', 'minor', 'ward'] as const;
export const guardianLinks = ['father', 'mother', 'testamentary_guardian', 'court_guardian'] as const;
/** What may be asked for, service by service, and nothing else (law 55-19, art. 3). */
export const documentsOf: Record<string, readonly string[]> = {
  certificates: ['identity_card', 'utility_bill', 'lease', 'ownership_title', 'host_attestation'],
  'passport-requests': ['guardianship_proof', 'identity_card', 'passport_copy'],
};
