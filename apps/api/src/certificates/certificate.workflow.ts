import { defineWorkflow } from '../cases/workflow.js';

/** What may be asked for, and nothing else (law 55-19 art. 3): proof of the address, in one of the ways accepted at the annex. */
export const certificateDocuments = ['identity_card', 'utility_bill', 'lease', 'ownership_title', 'host_attestation'] as const;
/** What the auxiliary of the authority found at the address. */
export const enquiryResults = ['confirmed', 'not_confirmed', 'absent'] as const;
export const refusalReasons = ['not_resident', 'address_not_proven', 'other_office', 'identity_mismatch', 'repeated'] as const;
export const revocationReasons = ['issued_in_error', 'false_statement'] as const;
const extensionReasons = ['enquiry_needed', 'other_administration'] as const;

const text = { required: true, max: 8000 } as const;
const remark = { required: false, max: 8000 } as const;
const staff = ['clerk', 'supervisor'] as const;
const working = ['submitted', 'in_review', 'awaiting_signature'] as const;

/** The life of a request for a residence certificate (law 55-19 of 6 March 2020). */
export const certificateWorkflow = defineWorkflow({
  initial: 'submitted',
  incomplete: 'incomplete',
  opening: 'submit',
  statuses: {
    submitted: { open: true, tone: 'info', ahead: ['review', 'signature', 'collection'] },
    incomplete: { open: true, waitsFor: 'citizen', tone: 'wait', ahead: ['documents', 'review', 'collection'] },
    in_review: { open: true, tone: 'info', ahead: ['signature', 'collection'] },
    awaiting_citizen: { open: true, waitsFor: 'citizen', tone: 'wait', ahead: ['documents', 'signature', 'collection'] },
    awaiting_signature: { open: true, tone: 'info', ahead: ['signature', 'collection'] },
    ready: { open: true, waitsFor: 'citizen', decided: true, tone: 'ok', ahead: ['collection'] },
    collected: { open: false, tone: 'ok' },
    rejected: { open: false, tone: 'stop' },
    returned: { open: false, tone: 'stop' },
    withdrawn: { open: false, tone: 'stop' },
    revoked: { open: false, tone: 'stop' },
  },
  actions: {
    acknowledge: { from: ['submitted', 'incomplete'], to: 'in_review', by: staff, clock: 'start', law: 'law 55-19, art. 10' },
    approve: { from: working, to: 'ready', by: staff, input: { message: remark }, unless: ['signatureReserved'], answers: true, law: 'law 55-19, art. 16' },
    proposeApproval: { from: ['in_review'], to: 'awaiting_signature', by: ['clerk'] },
    sendBack: { from: ['awaiting_signature'], to: 'in_review', by: ['supervisor'], input: { message: text }, audience: 'staff' },
    reject: { from: working, to: 'rejected', by: staff, input: { reason: { choices: refusalReasons }, message: { ...remark, printed: true } }, answers: true, law: 'law 55-19, art. 18' },
    requestInformation: {
      from: ['submitted', 'in_review'], to: 'awaiting_citizen', by: staff, input: { documents: { choices: certificateDocuments }, message: text },
      unless: ['alreadyAsked', 'firstHalfPassed'], clock: 'suspend', law: 'law 55-19, art. 10, 14',
    },
    recordEnquiry: { from: ['submitted', 'in_review', 'awaiting_citizen'], to: 'same', by: staff, input: { reason: { choices: enquiryResults }, message: remark }, audience: 'staff' },
    inform: { from: [...working, 'incomplete', 'awaiting_citizen', 'ready'], to: 'same', by: staff, input: { message: text } },
    addNote: { from: [...working, 'incomplete', 'awaiting_citizen', 'ready', 'collected', 'rejected'], to: 'same', by: staff, input: { message: text, mentions: true }, audience: 'staff' },
    extend: {
      from: working, to: 'same', by: staff, input: { days: { max: 15 }, reason: { choices: extensionReasons }, message: remark },
      unless: ['alreadyExtended'], clock: 'extend', law: 'law 55-19, art. 17',
    },
    markCollected: { from: ['ready'], to: 'collected', by: staff },
    remindCompletion: { from: ['incomplete', 'awaiting_citizen'], to: 'same', by: ['system'] },
    returnFile: { from: ['incomplete', 'awaiting_citizen'], to: 'returned', by: [...staff, 'system'], unless: ['completionTimeRunning'], law: 'law 55-19, art. 10' },
    revoke: { from: ['ready', 'collected'], to: 'revoked', by: ['supervisor'], input: { reason: { choices: revocationReasons }, message: text } },
    complete: { from: ['incomplete'], to: 'submitted', by: ['citizen'], input: { message: remark }, clock: 'start', law: 'law 55-19, art. 10' },
    reply: { from: ['awaiting_citizen'], to: 'in_review', by: ['citizen'], input: { message: text }, clock: 'resume', law: 'law 55-19, art. 14' },
    rate: { from: ['ready', 'collected', 'rejected'], to: 'same', by: ['citizen'], input: { rating: true, message: { required: false, max: 2000 } }, unless: ['alreadyRated'] },
    withdraw: { from: [...working, 'incomplete', 'awaiting_citizen'], to: 'withdrawn', by: ['citizen'], input: { message: { required: false, max: 2000 } } },
  },
});
