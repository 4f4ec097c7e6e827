import { defineWorkflow } from '../cases/workflow.js';

/** What may be asked for, and nothing else (law 55-19 art. 3): for a minor or ward, the right to answer for them. */
export const passportDocuments = ['guardianship_proof', 'identity_card', 'passport_copy'] as const;
export const refusalReasons = ['identity_mismatch', 'guardianship_not_proven', 'other_office', 'repeated'] as const;

const text = { required: true, max: 8000 } as const;
const remark = { required: false, max: 8000 } as const;
const staff = ['clerk', 'supervisor'] as const;
const working = ['submitted', 'in_review'] as const;

/** The life of a request for the data of a lost or stolen passport (decree 2-08-310; law 55-19). */
export const passportRequestWorkflow = defineWorkflow({
  initial: 'submitted',
  incomplete: 'incomplete',
  opening: 'submit',
  statuses: {
    submitted: { open: true, tone: 'info', ahead: ['review', 'data', 'declaration'] },
    incomplete: { open: true, waitsFor: 'citizen', tone: 'wait', ahead: ['documents', 'review', 'data'] },
    in_review: { open: true, tone: 'info', ahead: ['data', 'declaration'] },
    awaiting_citizen: { open: true, waitsFor: 'citizen', tone: 'wait', ahead: ['documents', 'data', 'declaration'] },
    provided: { open: false, tone: 'ok', ahead: ['declaration'] },
    not_found: { open: false, tone: 'stop' },
    rejected: { open: false, tone: 'stop' },
    returned: { open: false, tone: 'stop' },
    withdrawn: { open: false, tone: 'stop' },
    closed: { open: false, tone: 'ok' },
  },
  actions: {
    acknowledge: { from: ['submitted', 'incomplete'], to: 'in_review', by: staff, clock: 'start', law: 'law 55-19, art. 10' },
    // No free text beside them: what a clerk writes is told by e-mail, and these data never are.
    provideData: {
      from: working, to: 'provided', by: staff, answers: true, law: 'decree 2-08-310',
      input: { fields: { number: { kind: 'text', max: 9, pattern: /^[A-Za-z0-9]{6,9}$/ }, issueDate: { kind: 'date' }, expiryDate: { kind: 'date' }, issuingAuthority: { kind: 'text', max: 120, printed: true } } },
    },
    notFound: { from: working, to: 'not_found', by: staff, input: { message: remark }, answers: true },
    reject: { from: working, to: 'rejected', by: staff, input: { reason: { choices: refusalReasons }, message: { ...remark, printed: true } }, answers: true, law: 'law 55-19, art. 18' },
    requestInformation: {
      from: working, to: 'awaiting_citizen', by: staff, input: { documents: { choices: passportDocuments }, message: text },
      unless: ['alreadyAsked', 'firstHalfPassed'], clock: 'suspend', law: 'law 55-19, art. 10, 14',
    },
    inform: { from: [...working, 'incomplete', 'awaiting_citizen', 'provided'], to: 'same', by: staff, input: { message: text } },
    addNote: { from: [...working, 'incomplete', 'awaiting_citizen', 'provided', 'not_found', 'rejected'], to: 'same', by: staff, input: { message: text, mentions: true }, audience: 'staff' },
    remindCompletion: { from: ['incomplete', 'awaiting_citizen'], to: 'same', by: ['system'] },
    returnFile: { from: ['incomplete', 'awaiting_citizen'], to: 'returned', by: [...staff, 'system'], unless: ['completionTimeRunning'], law: 'law 55-19, art. 10' },
    close: { from: ['provided', 'not_found'], to: 'closed', by: staff },
    complete: { from: ['incomplete'], to: 'submitted', by: ['citizen'], input: { message: remark }, clock: 'start', law: 'law 55-19, art. 10' },
    reply: { from: ['awaiting_citizen'], to: 'in_review', by: ['citizen'], input: { message: text }, clock: 'resume', law: 'law 55-19, art. 14' },
    rate: { from: ['provided', 'not_found', 'rejected', 'closed'], to: 'same', by: ['citizen'], input: { rating: true, message: { required: false, max: 2000 } }, unless: ['alreadyRated'] },
    withdraw: { from: [...working, 'incomplete', 'awaiting_citizen'], to: 'withdrawn', by: ['citizen'], input: { message: { required: false, max: 2000 } } },
  },
});
