import type { TFunction } from 'i18next';
import type { DraftValues } from '../../lib/draft-store.js';
import { fittingAnswers } from '../../lib/filing/use-question-pages.js';
import { newIdempotencyKey } from '../../lib/http.js';
import type { Mistakes } from '../../lib/use-form.js';
import type { SubmitComplaint } from './complaints.api.js';

/** What the citizen has answered so far. A type alias, since drafts are kept as plain records. */
export type ComplaintAnswers = {
  kind: string;
  capacity: string;
  sectorId: string;
  subject: string;
  body: string;
  beforeCourt: string;
  place: string;
  /** "latitude,longitude", or nothing. */
  position: string;
  files: File[];
  /** Names of files chosen before the page was loaded anew: browsers do not give them back. */
  lostFiles: string[];
  answerChannel: string;
  /** The Idempotency-Key: it belongs to this draft until it was filed. */
  key: string;
};

export const steps = ['subject', 'situation', 'answer', 'check'] as const;
export type Step = (typeof steps)[number];

const fieldsOf: Record<Step, ReadonlyArray<keyof ComplaintAnswers>> = {
  subject: ['kind', 'capacity', 'sectorId'],
  situation: ['subject', 'body', 'beforeCourt', 'place', 'files'],
  answer: ['answerChannel'],
  check: [],
};

export function blankAnswers(): ComplaintAnswers {
  return {
    kind: '', capacity: 'citizen', sectorId: '', subject: '', body: '', beforeCourt: '', place: '', position: '',
    files: [], lostFiles: [], answerChannel: '', key: newIdempotencyKey(),
  };
}

/** Takes from an earlier draft what still fits the form of today. */
export function answersFrom(stored: DraftValues | null, files: readonly File[]): ComplaintAnswers {
  const answers: ComplaintAnswers = { ...fittingAnswers(blankAnswers(), stored), files: [...files] };
  const present = new Set(files.map(({ name }) => name));
  return { ...answers, lostFiles: answers.lostFiles.filter((name) => !present.has(name)) };
}

/** Nothing worth keeping has been said yet. */
export function isUntouched({ sectorId, subject, body, place, files, lostFiles }: ComplaintAnswers): boolean {
  return ![sectorId, subject, body, place].some((answer) => answer.trim()) && files.length === 0 && lostFiles.length === 0;
}

/** Only a complaint can be before a court (decree 2.17.265, art. 12). */
export function asksForCourt({ kind }: Pick<ComplaintAnswers, 'kind'>): boolean {
  return kind === 'complaint';
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** What is wrong with the answers of one page, in the words of its reader. */
export function mistakesOf(step: Step, answers: ComplaintAnswers, fileRule: (file: File) => string | undefined, mostFiles: number, t: TFunction<['complaints', 'cases', 'common']>): Mistakes<ComplaintAnswers> {
  const { kind, capacity, sectorId, subject, body, beforeCourt, place, files, answerChannel } = answers;
  const wrong = (is: boolean, message: string) => (is ? t(`complaints:pages.missing.${message}`) : undefined);
  const all: Mistakes<ComplaintAnswers> = {
    kind: wrong(!kind, 'kind'),
    capacity: wrong(!capacity, 'capacity'),
    sectorId: wrong(!sectorId, 'sectorId'),
    subject: wrong(lengthOf(subject) < 5, 'subject') ?? wrong(lengthOf(subject) > 150, 'subjectLong'),
    body: wrong(lengthOf(body) < 10, 'body') ?? wrong(lengthOf(body) > 4000, 'bodyLong'),
    beforeCourt: wrong(asksForCourt(answers) && !beforeCourt, 'beforeCourt'),
    place: wrong(lengthOf(place) < 2, 'place') ?? wrong(lengthOf(place) > 300, 'placeLong'),
    files: wrong(files.some(fileRule), 'files') ?? (files.length > mostFiles ? t('cases:pages.attachments.tooMany', { count: mostFiles }) : undefined),
    answerChannel: wrong(!answerChannel, 'answerChannel'),
  };
  return Object.fromEntries(fieldsOf[step].flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
}

/** The page on which a field is asked. */
export function stepOf(field: string): Step | undefined {
  return steps.find((step) => fieldsOf[step].some((asked) => asked === field));
}

export function toComplaint(answers: ComplaintAnswers): SubmitComplaint {
  const { kind, capacity, sectorId, subject, body, answerChannel, place, position } = answers;
  const [latitude, longitude] = position.split(',').map(Number);
  return {
    kind, capacity, sectorId, answerChannel,
    subject: subject.trim(),
    body: body.trim(),
    place: place.trim(),
    beforeCourt: asksForCourt(answers) && answers.beforeCourt === 'yes',
    ...(position && { placeLatitude: latitude, placeLongitude: longitude }),
  };
}
