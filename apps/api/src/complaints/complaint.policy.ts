import type { CasePolicy } from '../cases/policy.js';

/** A citizen sees her own; an office sees what it treats; the inspector all; support the course without the words. */
export const complaintPolicy: CasePolicy = {
  citizen: 'own',
  clerk: 'office',
  supervisor: 'office',
  inspector: 'all',
  support: 'outline',
  finance: 'none',
  admin: 'none',
};
