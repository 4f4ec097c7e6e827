import type { CasePolicy } from '../cases/policy.js';

/** A citizen sees her own; the office that treats it what it treats; the inspector the course of all; nobody else. */
export const passportRequestPolicy: CasePolicy = {
  citizen: 'own',
  clerk: 'office',
  supervisor: 'office',
  inspector: 'all',
  support: 'outline',
  finance: 'none',
  admin: 'none',
};
