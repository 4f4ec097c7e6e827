export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** What is told when something happens; the texts stand under the rule's name in `notifications.json`. */
export interface Rule {
  channels: readonly Channel[];
  /** The words its texts may use, beside the common ones. */
  variables?: readonly string[];
  /** Codes and links: never listed, wiped once handed over. */
  secrets?: readonly string[];
  /** Where the button of the e-mail leads. */
  action?: 'link' | 'activationLink';
  /** Goes out at any hour and is counted in no limit: a code, or news without which an account is not safe. */
  urgent?: true;
}

const both: readonly Channel[] = ['email', 'sms'];

/** A sentence whose words are unknown is left out of the text. */
export const commonVariables = ['name', 'reference', 'title', 'what', 'officeName', 'dueDate', 'link', 'message', 'reason'] as const;

/** The contacts that an answer must carry (decree 2.17.265, art. 10). */
const contacts = ['officeAddress', 'officePhone', 'officeFax', 'officeEmail'] as const;

const staffDigest: Rule = { channels: ['email'], variables: ['howMany', 'cases'], action: 'link' };

/** What is told of every file under law 55-19: receipt, completion, refusal with the appeal, return. */
function filesOf(service: string): Record<string, Rule> {
  const completion: Rule = { channels: both, variables: ['documents', 'replyBy'], action: 'link' };
  return {
    [`${service}.submit`]: { channels: both, action: 'link' },
    [`${service}.submitIncomplete`]: completion,
    [`${service}.requestInformation`]: completion,
    [`${service}.inform`]: { channels: both, action: 'link' },
    [`${service}.reject`]: { channels: both, variables: [...contacts, 'appealBefore'], action: 'link' },
    [`${service}.remindCompletion`]: { channels: both, variables: ['replyBy'], action: 'link' },
    [`${service}.returnFile`]: { channels: both, action: 'link' },
    [`${service}.withdraw`]: { channels: both, action: 'link' },
  };
}

/** What is told of a visit: when, where, with which papers, and under which address it is changed or cancelled. */
function visit(...more: string[]): Rule {
  return { channels: both, variables: ['date', 'day', 'time', 'documents', 'officeAddress', 'officePhone', ...more], secrets: ['link'], action: 'link' };
}

/** Who hears of what, by which channel: the happening's addressee, in their language. What is not listed is told to nobody. */
export const notificationRules: Record<string, Rule> = {
  'accounts.registrationReceived': { channels: both, urgent: true },
  'accounts.registrationRepeated': { channels: ['email'], action: 'link' },
  'accounts.registrationApproved': { channels: both, urgent: true, variables: ['username'], secrets: ['activationLink', 'code'], action: 'activationLink' },
  'accounts.registrationRejected': { channels: both },
  'accounts.activationResent': { channels: both, urgent: true, variables: ['username'], secrets: ['activationLink', 'code'], action: 'activationLink' },
  'accounts.accountActivated': { channels: ['email'], variables: ['username'], action: 'link' },
  'accounts.passwordResetRequested': { channels: both, urgent: true, secrets: ['code'], action: 'link' },
  'accounts.passwordChanged': { channels: both, urgent: true },
  'accounts.contactChanged': { channels: both, urgent: true },
  'accounts.staffInvited': { channels: both, urgent: true, variables: ['username'], secrets: ['activationLink', 'code'], action: 'activationLink' },
  'accounts.accountSuspended': { channels: both },
  'accounts.accountReinstated': { channels: both, action: 'link' },
  'accounts.accountsMerged': { channels: both, variables: ['username'], action: 'link' },

  'complaints.submit': { channels: both, action: 'link' },
  'complaints.requestInformation': { channels: both, variables: ['replyBy'], action: 'link' },
  'complaints.inform': { channels: both, action: 'link' },
  'complaints.transfer': { channels: both, action: 'link' },
  'complaints.openAsChild': { channels: both, variables: ['parent'], action: 'link' },
  'complaints.join': { channels: both, action: 'link' },
  'complaints.answer': { channels: both, variables: [...contacts, 'reopenUntil'], action: 'link' },
  'complaints.declareInadmissible': { channels: both, variables: [...contacts, 'reopenUntil'], action: 'link' },
  'complaints.reopen': { channels: both, action: 'link' },
  'complaints.close': { channels: both, action: 'link' },
  'complaints.withdraw': { channels: both, action: 'link' },
  // To the inspectors, each.
  'complaints.aboutTreatment': { channels: ['email'], action: 'link' },

  ...filesOf('certificates'),
  'certificates.approve': { channels: both, variables: ['officeHours', 'officeAddress', 'officePhone'], action: 'link' },
  'certificates.extend': { channels: both, action: 'link' },
  'certificates.markCollected': { channels: both, action: 'link' },
  'certificates.revoke': { channels: both, variables: contacts, action: 'link' },

  ...filesOf('passport-requests'),
  // That there are data is told; the data never are.
  'passport-requests.provideData': { channels: both, action: 'link' },
  'passport-requests.notFound': { channels: both, variables: contacts, action: 'link' },

  'appointments.booked': visit(),
  'appointments.rescheduled': visit('formerDate', 'formerTime'),
  'appointments.cancelled': visit(),
  'appointments.reminderTwoDays': visit(),
  'appointments.reminderThreeHours': visit(),
  'appointments.offered': visit('until'),
  'appointments.movedByOffice': visit('formerDate', 'formerTime', 'cause'),
  'appointments.cancelledByOffice': visit('cause'),
  // To staff: one e-mail for all that came due together.
  'escalations.dueSoon': staffDigest,
  'escalations.due': staffDigest,
  'escalations.overdue': staffDigest,
  'workqueue.mentioned': { channels: ['email'], action: 'link' },
};

/** The kinds of things of which a person may choose how to hear, because they go out by more than one channel: the services, and the account. */
export const kinds = [...new Set(Object.entries(notificationRules).filter(([, { channels: all }]) => all.length > 1).map(([name]) => kindOf(name)))];

export const urgentEvents = Object.entries(notificationRules).filter(([, { urgent }]) => urgent).map(([name]) => name);

export function kindOf(event: string): string {
  return event.slice(0, event.indexOf('.'));
}

export function findRule(name: string): Rule | undefined {
  return Object.hasOwn(notificationRules, name) ? notificationRules[name] : undefined;
}

/** The words that the texts of a rule may use between double braces. */
export function placeholdersOf(rule: Rule): string[] {
  return [...new Set([...commonVariables, ...(rule.variables ?? []), ...(rule.secrets ?? [])])];
}
