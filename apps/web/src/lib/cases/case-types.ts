import type { Schemas } from '@nafida/api-client';

/** What the API says of cases, under the names of its own classes. */
export type NamedView = Schemas['NamedView'];
export type OfficeContactView = Schemas['OfficeContactView'];
export type ApplicantView = Schemas['ApplicantView'];
export type ActionFieldView = Schemas['ActionFieldView'];
export type ActionView = Schemas['ActionView'];
export type TimelineEntryView = Schemas['TimelineEntryView'];
export type AttachmentView = Schemas['AttachmentView'];
export type CaseDocumentView = Schemas['CaseDocumentView'];
export type CaseSummaryView = Schemas['CaseSummaryView'];
export type CaseView = Schemas['CaseView'];
export type LinkedCaseView = Schemas['LinkedCaseView'];
export type PerformAction = Schemas['PerformAction'];
