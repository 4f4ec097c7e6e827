import type { Schemas } from '@nafida/api-client';

/** What the server says of the queue, under the names of its own classes. */
export type QueuedCaseView = Schemas['QueuedCaseView'];
export type WorkqueueCounts = Schemas['WorkqueueCounts'];
export type WorkqueuePage = Schemas['WorkqueuePage'];
export type BulkResult = Schemas['BulkResult'];

/** A reply the law suggests; a person reads it and decides. */
export interface ProposedReply {
  action: string;
  reason: string;
  message: string;
}

/** A person in both scripts. */
export interface PersonNames {
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

/** What a service adds to a case for staff; each fills in what it has, which one schema for all services cannot say. */
export interface StaffDetails {
  body?: string;
  place?: string;
  address?: string | null;
  /** The request whose treatment is complained of. */
  about?: string | null;
  sector?: Schemas['NamedView'];
  capacityLabel?: string;
  answerChannelLabel?: string;
  beforeCourt?: boolean;
  suggestedOffice?: Schemas['NamedView'] | null;
  askForCompletionBy?: string;
  proposedReply?: ProposedReply | null;
  purposeLabel?: string;
  languageLabel?: string;
  enquiryLabel?: string | null;
  eventLabel?: string;
  eventDate?: string;
  eventPlace?: string;
  circumstances?: string;
  subjectLabel?: string;
  guardianLinkLabel?: string | null;
  ward?: PersonNames | null;
  numberGivenHint?: string | null;
  dataProvided?: boolean;
  refusal?: string | null;
  appeal?: { before: string; text: string } | null;
}
