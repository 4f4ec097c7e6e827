import { type CasePolicy, treatedByOffice } from '../cases/policy.js';

/** Wherever a complaint is passed on to, that office alone sees it. */
export const complaintPolicy: CasePolicy = treatedByOffice;
