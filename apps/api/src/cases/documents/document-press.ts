import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, formatDate, toCivil } from '@nafida/calendar';
import { inLocale, type Localized, translate } from '@nafida/locales';
import { toString as drawQr } from 'qrcode';
import { displayName } from '../../accounts/person.js';
import type { Performer } from '../../accounts/permissions.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { DocumentSigner } from '../../platform/signature/document-signer.js';
import { Typesetter } from '../../platform/typeset/typesetter.js';
import { contentOf, type DocumentData, type Template, words } from './document-content.js';
import type { HolderNames, LetterheadRow } from './document-statements.js';

/** One document, ready to be printed. */
export interface Manuscript<T extends Template> {
  template: T;
  data: DocumentData[T];
  language: 'ar' | 'fr' | 'bilingual';
  number: string;
  code: string;
  holder: HolderNames;
  letterhead: LetterheadRow;
  signedBy: Performer;
  issuedAt: Date;
  validUntil: CivilDate | null;
}

const printedWords = ['number', 'specimen', 'specimenNote', 'signed', 'check', 'checkHow', 'qr'] as const;

/** Prints the province's papers: sets them in type with their heading and check code, and signs them. */
@Injectable()
export class DocumentPress {
  constructor(
    private readonly typesetter: Typesetter,
    private readonly signer: DocumentSigner,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async print<T extends Template>(manuscript: Manuscript<T>): Promise<{ pdf: Buffer; specimen: boolean }> {
    const specimen = await this.signer.isSpecimen();
    const page = await this.page(manuscript, specimen);
    const pdf = await this.signer.sign(await this.typesetter.typeset(manuscript.template, page), {
      at: manuscript.issuedAt,
      reason: `${page.title.fr} ${manuscript.number}`,
    });
    return { pdf, specimen };
  }

  private async page<T extends Template>(manuscript: Manuscript<T>, specimen: boolean): Promise<{ title: Localized } & Record<string, unknown>> {
    const { template, data, letterhead, holder, issuedAt, validUntil, code } = manuscript;
    const content = contentOf(template, data, { holder: bothScripts(holder), validUntil });
    const checkPage = `${this.config.publicUrl}/verify`;
    const texts = (locale: 'ar' | 'fr'): Record<string, string> => Object.fromEntries(printedWords.map((key) => [key, translate(locale, `documents:print.${key}`)]));
    return {
      language: manuscript.language,
      title: content.title,
      content,
      number: manuscript.number,
      heading: { ar: heading(letterhead, 'ar'), fr: heading(letterhead, 'fr') },
      issued: issued(letterhead.place, toCivil(issuedAt).date),
      moment: momentOf(issuedAt),
      signer: signerOf(manuscript),
      check: { code, page: checkPage, qr: await drawQr(`${checkPage}/${code}`, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }) },
      specimen,
      words: { ar: texts('ar'), fr: texts('fr') },
    };
  }
}

export function bothScripts(person: HolderNames): Localized {
  return { ar: displayName(person, 'ar'), fr: displayName(person, 'fr') };
}

function heading({ officeNames, province }: LetterheadRow, locale: 'ar' | 'fr'): string[] {
  const ministry = province.ministry?.[locale] ?? province.ministry?.names?.[locale] ?? '';
  const own = province.names ? inLocale(province.names, locale) : '';
  return [translate(locale, 'documents:print.kingdom'), ministry, own, inLocale(officeNames, locale)].filter((line) => line !== '');
}

function issued(place: Localized | null, on: CivilDate): Localized {
  return words(place ? 'issuedAt' : 'issued', (locale) => ({ date: formatDate(on, locale, 'long'), place: place ? inLocale(place, locale) : '' }));
}

function signerOf<T extends Template>({ letterhead, signedBy }: Manuscript<T>): { capacity: Localized; name: Localized } | null {
  if (signedBy === 'citizen' || signedBy === 'system') return null;
  const say = (locale: 'ar' | 'fr'): string => {
    const capacity = translate(locale, `documents:capacities.${letterhead.officeKind}`);
    return signedBy === 'supervisor' ? capacity : translate(locale, 'documents:onBehalf', { capacity });
  };
  return { capacity: { ar: say('ar'), fr: say('fr') }, name: bothScripts(letterhead.signer) };
}

function momentOf(at: Date): Record<string, number> {
  const { date, time } = toCivil(at);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { year, month, day, hour, minute, second: at.getUTCSeconds() };
}
