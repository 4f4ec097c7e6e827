import { type CivilDate, formatDate, formatPartialDate } from '@nafida/calendar';
import { inLocale, type Localized, translate, type Variables } from '@nafida/locales';

/** What each template is told by the service that asks for it. */
export interface DocumentData {
  'residence-certificate': {
    cin: string | null;
    /** Day and month may be unknown. */
    birthDate: string;
    birthPlace?: Localized;
    address: string;
    purpose: Localized;
  };
  receipt: {
    reference: string;
    request: Localized;
    filedOn: CivilDate;
    /** Named once, all of them (law 55-19 art. 10); none for a complete file. */
    missing: readonly Localized[];
    bringBy?: CivilDate;
    /** The last day to answer; it is known once the file is complete. */
    answerBy?: CivilDate;
  };
  refusal: {
    reference: string;
    request: Localized;
    filedOn: CivilDate;
    reasons: readonly Localized[];
    /** The words of who decided, in whichever language they were written. */
    message?: string;
    appealUntil: CivilDate;
  };
  'passport-data': {
    reference: string;
    cin: string | null;
    /** Unknown for a ward. */
    birthDate: string | null;
    event: 'loss' | 'theft';
    eventOn: CivilDate;
    eventPlace: string;
    passportNumber: string;
    issuedOn: CivilDate;
    expiresOn: CivilDate;
    authority: string;
  };
}

export type Template = keyof DocumentData;

/** What the content of a page must know beside what the service says. */
export interface Surroundings {
  holder: Localized;
  validUntil: CivilDate | null;
}

interface Row {
  label: Localized;
  value: Localized;
}

/** The words of `documents:print.<key>` in the languages of the province's papers. */
export function words(key: string, variables: (locale: 'ar' | 'fr') => Variables = () => ({})): Localized {
  const say = (locale: 'ar' | 'fr'): string => translate(locale, `documents:print.${key}`, variables(locale));
  return { ar: say('ar'), fr: say('fr') };
}

export function dated(key: string, date: CivilDate): Localized {
  return words(key, (locale) => ({ date: formatDate(date, locale, 'long') }));
}

const same = (value: string): Localized => ({ ar: value, fr: value });
const on = (date: CivilDate): Localized => ({ ar: formatDate(date, 'ar', 'long'), fr: formatDate(date, 'fr', 'long') });
const born = (date: string): Localized => ({ ar: formatPartialDate(date, 'ar', 'long'), fr: formatPartialDate(date, 'fr', 'long') });
const row = (label: string, value: Localized | string): Row => ({ label: words(label), value: typeof value === 'string' ? same(value) : { ar: value.ar, fr: inLocale(value, 'fr') } });

type Content = { title: Localized } & Record<string, unknown>;

const contents: { [T in Template]: (data: DocumentData[T], around: Surroundings) => Content } = {
  'residence-certificate': (data, { holder, validUntil }) => ({
    title: words('certificate.title'),
    opening: words('certificate.opening'),
    rows: [
      row('name', holder),
      ...(data.cin ? [row('cin', data.cin)] : []),
      row('birthDate', born(data.birthDate)),
      ...(data.birthPlace ? [row('birthPlace', data.birthPlace)] : []),
      row('address', data.address),
      row('purpose', data.purpose),
    ],
    closing: [words('certificate.dwells'), words('certificate.closing'), ...(validUntil ? [dated('certificate.validity', validUntil)] : [])],
  }),

  receipt: (data, { holder }) => ({
    title: words('receipt.title'),
    standing: words(data.missing.length === 0 ? 'receipt.complete' : 'receipt.incomplete'),
    opening: words('receipt.opening'),
    rows: [
      row('reference', data.reference),
      row('applicant', holder),
      row('request', data.request),
      row('filedOn', on(data.filedOn)),
      ...(data.answerBy ? [row('answerBy', on(data.answerBy))] : []),
    ],
    missingTitle: words('receipt.missing'),
    missing: data.missing,
    closing: [
      ...(data.bringBy ? [dated('receipt.bringBy', data.bringBy)] : []),
      ...(data.missing.length > 0 ? [words('receipt.clockStarts')] : []),
      words('receipt.proof'),
      words('receipt.appeal'),
    ],
  }),

  refusal: (data, { holder }) => ({
    title: words('refusal.title'),
    rows: [row('reference', data.reference), row('applicant', holder), row('request', data.request), row('filedOn', on(data.filedOn))],
    opening: words('refusal.opening'),
    reasonsTitle: words('refusal.reasons'),
    reasons: data.reasons,
    message: data.message ?? null,
    appealTitle: words('refusal.appealTitle'),
    appeal: [dated('refusal.appeal', data.appealUntil), words('refusal.law'), words('refusal.court')],
  }),

  'passport-data': (data, { holder }) => ({
    title: words('passport.title'),
    opening: words(`passport.opening_${data.event}`),
    rows: [
      row('name', holder),
      ...(data.cin ? [row('cin', data.cin)] : []),
      ...(data.birthDate ? [row('birthDate', born(data.birthDate))] : []),
      row('passport.passportNumber', data.passportNumber),
      row('passport.issuedOn', on(data.issuedOn)),
      row('passport.expiresOn', on(data.expiresOn)),
      row('passport.authority', data.authority),
      row(`passport.event_${data.event}`, on(data.eventOn)),
      row(`passport.place_${data.event}`, data.eventPlace),
      row('reference', data.reference),
    ],
    closing: [words('passport.closing')],
  }),
};

/** What a template prints: each text in Arabic and French, of which the template takes those of its language. */
export function contentOf<T extends Template>(template: T, data: DocumentData[T], around: Surroundings): Content {
  return contents[template](data, around);
}
