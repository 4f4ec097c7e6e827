import type { CasePolicy } from '../cases/policy.js';

/** A citizen sees her own; an annex what its residents ask for; the inspector all; support the course without the words. */
export const certificatePolicy: CasePolicy = {
  citizen: 'own',
  clerk: 'office',
  supervisor: 'office',
  inspector: 'all',
  support: 'outline',
  finance: 'none',
  admin: 'none',
};
