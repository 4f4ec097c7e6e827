import { type CasePolicy, treatedByOffice } from '../cases/policy.js';

/** The data themselves are behind a door of their own: passport-data.service.ts. */
export const passportRequestPolicy: CasePolicy = treatedByOffice;
