import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentData } from '../src/cases/documents/document-content.js';
import { DocumentPress, type Manuscript } from '../src/cases/documents/document-press.js';
import { FileKeySigner } from '../src/platform/signature/file-key-signer.js';
import { Typesetter } from '../src/platform/typeset/typesetter.js';

/** A press of its own, with the self-made key of the tests. */
export function openPress(): { press: DocumentPress; typesetter: Typesetter } {
  const typesetter = new Typesetter();
  const signer = new FileKeySigner({ signing: { key: null, certificate: null, specimenFile: join(tmpdir(), 'nafida-specimen.pem') } });
  return { typesetter, press: new DocumentPress(typesetter, signer, { publicUrl: 'https://nafida.test' }) };
}

export const holder = { firstName: 'Fatima Zahra', lastName: 'Aït Ali', firstNameAr: 'فاطمة الزهراء', lastNameAr: 'آيت علي' };

const request = { ar: 'شهادة السكنى', fr: 'Certificat de résidence' };

/** One of each paper of the province, filled in as in life. */
export const data: DocumentData = {
  'residence-certificate': {
    cin: 'FA123456',
    birthDate: '1991-03-08',
    birthPlace: { ar: 'بركان', fr: 'Berkane' },
    address: 'رقم 12، زنقة 4، حي الأندلس (الطابق 2)، بركان',
    purpose: { ar: 'ملف الزواج', fr: 'Dossier de mariage' },
  },
  receipt: {
    reference: 'BRK-26-7F3K-2Q9D',
    request,
    filedOn: '2026-11-20',
    missing: [
      { ar: 'نسخة من البطاقة الوطنية للتعريف الإلكترونية', fr: 'Copie de la CNIE' },
      { ar: 'فاتورة الماء أو الكهرباء أو الهاتف في اسم صاحب الطلب', fr: 'Facture d’eau, d’électricité ou de téléphone au nom du demandeur' },
    ],
    bringBy: '2026-12-20',
  },
  refusal: {
    reference: 'BRK-26-7F3K-2Q9D',
    request,
    filedOn: '2026-11-20',
    reasons: [{ ar: 'لم يثبت السكن بالعنوان المصرح به', fr: 'La résidence à l’adresse déclarée n’a pas été établie' }],
    message: 'تبين من البحث أن المعني بالأمر لا يسكن بالعنوان منذ 6 أشهر.',
    appealUntil: '2026-12-22',
  },
  'passport-data': {
    reference: 'BRK-26-7F3K-2Q9D',
    cin: 'FA123456',
    birthDate: '1991-03',
    event: 'loss',
    eventOn: '2026-11-18',
    eventPlace: 'السوق الأسبوعي، أحفير',
    passportNumber: 'AB1234567',
    issuedOn: '2022-05-02',
    expiresOn: '2027-05-01',
    authority: 'عمالة إقليم بركان',
  },
};

export function aManuscript<T extends keyof DocumentData>(template: T, changes: Partial<Manuscript<T>> = {}): Manuscript<T> {
  return {
    template,
    data: data[template],
    language: 'ar',
    number: '2026/A5/000123',
    code: '7F3K-2Q9D-5WXA',
    holder,
    letterhead: {
      officeCode: 'A5',
      officeNames: { ar: 'الملحقة الإدارية الخامسة', fr: 'Cinquième annexe administrative' },
      officeKind: 'annex',
      place: { ar: 'بركان', fr: 'Berkane' },
      province: { names: { ar: 'إقليم بركان', fr: 'Province de Berkane' }, ministry: { ar: 'وزارة الداخلية', fr: 'Ministère de l’Intérieur' } },
      signer: { firstName: 'Nadia', lastName: 'Tazi', firstNameAr: 'نادية', lastNameAr: 'التازي' },
    },
    signedBy: 'supervisor',
    issuedAt: new Date('2026-11-22T09:30:00Z'),
    validUntil: template === 'residence-certificate' ? '2027-02-22' : null,
    ...changes,
  };
}

/** What Debian's poppler-utils say about a PDF: `pdftotext`, `pdfsig`, `pdfinfo`. */
export function asks(tool: 'pdftotext' | 'pdfsig' | 'pdfinfo', pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'nafida-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, pdf);
    return execFileSync(tool, tool === 'pdftotext' ? [file, '-'] : [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], cwd: folder });
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') throw new Error(`${tool} is missing: install poppler-utils`, { cause: error });
    // pdfsig ends with an error where a signature is broken, and says so in its words.
    return String((error as { stdout?: string }).stdout ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF as a person copies it, without the unseen marks of direction. */
export function textOf(pdf: Buffer): string {
  return asks('pdftotext', pdf).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}
