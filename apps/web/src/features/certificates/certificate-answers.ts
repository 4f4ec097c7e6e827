import type { TFunction } from 'i18next';
import { newIdempotencyKey } from '../../lib/http.js';
import type { Mistakes } from '../../lib/use-form.js';
import type { RequestCertificate } from './certificates.api.js';

/** What the citizen has answered so far. A type alias, since drafts are kept as plain records. */
export type CertificateAnswers = {
  /** "yes" once the exemption was read and the certificate is wanted all the same. */
  informed: string;
  purpose: string;
  purposeText: string;
  language: string;
  key: string;
};

export const steps = ['notice', 'purpose', 'check'] as const;
export type Step = (typeof steps)[number];

const fieldsOf: Record<Step, ReadonlyArray<keyof CertificateAnswers>> = {
  notice: ['informed'],
  purpose: ['purpose', 'purposeText', 'language'],
  check: [],
};
const longestPurpose = 120;

export function blankAnswers(): CertificateAnswers {
  return { informed: '', purpose: '', purposeText: '', language: '', key: newIdempotencyKey() };
}

/** Nothing worth keeping has been said yet. */
export function isUntouched({ purpose, purposeText, language }: CertificateAnswers): boolean {
  return ![purpose, purposeText, language].some((answer) => answer.trim());
}

/** What is wrong with the answers of one page, in the words of its reader. */
export function mistakesOf(step: Step, { informed, purpose, purposeText, language }: CertificateAnswers, t: TFunction<['certificates']>): Mistakes<CertificateAnswers> {
  const wrong = (is: boolean, message: string) => (is ? t(`certificates:pages.missing.${message}`) : undefined);
  const length = [...purposeText.trim()].length;
  const all: Mistakes<CertificateAnswers> = {
    informed: wrong(informed !== 'yes', 'informed'),
    purpose: wrong(!purpose, 'purpose'),
    purposeText: purpose === 'other' ? (wrong(length < 3, 'purposeText') ?? wrong(length > longestPurpose, 'purposeTextLong')) : undefined,
    language: wrong(!language, 'language'),
  };
  return Object.fromEntries(fieldsOf[step].flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
}

/** The page on which a field is asked. */
export function stepOf(field: string): Step | undefined {
  return steps.find((step) => fieldsOf[step].some((asked) => asked === field));
}

export function toCertificate({ purpose, purposeText, language }: CertificateAnswers): RequestCertificate {
  return { purpose, language, ...(purpose === 'other' && { purposeText: purposeText.trim() }) };
}
