import { type CasePolicy, treatedByOffice } from '../cases/policy.js';

/** An annex sees what its residents ask for. */
export const certificatePolicy: CasePolicy = treatedByOffice;
