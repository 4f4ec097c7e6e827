import { defineWorkflow } from '../cases/workflow.js';

/** Why a complaint is not processed (decree 2.17.265, art. 12); each needs a reasoned reply. */
export const inadmissibleReasons = ['before_court', 'not_competent', 'malicious_insulting', 'prosecution_referred'] as const;

const text = { required: true, max: 8000 } as const;
const staff = ['clerk', 'supervisor'] as const;

/** The life of a complaint, suggestion or observation (decree 2.17.265 of 23 June 2017). */
export const complaintWorkflow = defineWorkflow({
  initial: 'submitted',
  opening: 'submit',
  statuses: {
    submitted: { open: true, tone: 'info', ahead: ['review', 'answer', 'opinion'] },
    in_review: { open: true, tone: 'info', ahead: ['answer', 'opinion'] },
    awaiting_citizen: { open: true, waitsFor: 'citizen', tone: 'wait', ahead: ['reply', 'answer', 'opinion'] },
    answered: { open: false, tone: 'ok', ahead: ['opinion'] },
    inadmissible: { open: false, tone: 'stop' },
    withdrawn: { open: false, tone: 'stop' },
    closed: { open: false, tone: 'ok' },
  },
  actions: {
    acknowledge: { from: ['submitted'], to: 'in_review', by: staff, law: 'decree 2.17.265, art. 3–5' },
    answer: { from: ['submitted', 'in_review'], to: 'answered', by: staff, input: { message: text }, answers: true, followed: true, law: 'decree 2.17.265, art. 8, 10' },
    requestInformation: { from: ['submitted', 'in_review'], to: 'awaiting_citizen', by: staff, input: { message: text }, clock: 'suspend', law: 'decree 2.17.265, art. 11' },
    inform: { from: ['submitted', 'in_review', 'awaiting_citizen'], to: 'same', by: staff, input: { message: text }, followed: true },
    addNote: { from: ['submitted', 'in_review', 'awaiting_citizen', 'answered', 'inadmissible'], to: 'same', by: staff, input: { message: text, mentions: true }, audience: 'staff' },
    transfer: { from: ['submitted', 'in_review'], to: 'in_review', by: staff, input: { office: true, message: text }, followed: true, law: 'decree 2.17.265, art. 9' },
    declareInadmissible: {
      from: ['submitted', 'in_review'], to: 'inadmissible', by: staff,
      input: { reason: { choices: inadmissibleReasons }, message: text }, answers: true, followed: true, law: 'decree 2.17.265, art. 12',
    },
    reply: { from: ['awaiting_citizen'], to: 'in_review', by: ['citizen'], input: { message: text }, clock: 'resume' },
    addContent: { from: ['submitted', 'in_review'], to: 'same', by: ['citizen'], input: { message: text } },
    rate: { from: ['answered', 'closed'], to: 'same', by: ['citizen'], input: { rating: true, message: { required: false, max: 2000 } }, unless: ['alreadyRated'] },
    reopen: { from: ['answered', 'inadmissible', 'closed'], to: 'in_review', by: ['citizen'], input: { message: text }, unless: ['reopenWindowPassed'], clock: 'restart' },
    withdraw: { from: ['submitted', 'in_review', 'awaiting_citizen'], to: 'withdrawn', by: ['citizen'], input: { message: { required: false, max: 2000 } } },
    close: { from: ['answered'], to: 'closed', by: staff },
  },
});
