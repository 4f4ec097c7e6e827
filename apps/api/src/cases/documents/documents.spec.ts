import { createHash } from 'node:crypto';
import { asks, textOf } from '../../../test/documents.js';
import { files, openComplaintsHouse, reads } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, type Answer, Person, staffMember } from '../../../test/people.js';
import { newCheckCode } from '../../platform/check-code.js';
import { Sealer } from '../../platform/sealed.js';
import type { CaseDocumentView, VerifiedDocumentView } from './document.dto.js';
import { CasesService } from '../cases.service.js';
import { DocumentsService, type NewDocument } from './documents.service.js';
import type { Reader } from '../case-service.js';

let house: House;
let fatima: Awaited<ReturnType<typeof citizen>>;
let other: Person;
let nadia: Person;
let supervisor: Reader;
let reference: string;

beforeAll(async () => {
  house = await openComplaintsHouse();
  fatima = await citizen(house);
  other = await citizen(house);
  nadia = await staffMember(house, 'supervisor');
  supervisor = { actor: { accountId: nadia.id, sessionId: '', role: 'supervisor', officeId: 'annex-5' }, locale: 'fr' };
  reference = (await files(fatima)).body.reference;
});
afterAll(() => house.close());

const certificate = {
  kind: 'residence-certificate',
  template: 'residence-certificate',
  data: { cin: 'FA123456', birthDate: '1991-03-08', address: 'حي الأندلس رقم 12', purpose: { ar: 'ملف الزواج', fr: 'Dossier de mariage' } },
  language: 'ar',
  validMonths: 3,
} as const satisfies Omit<NewDocument<'residence-certificate'>, 'caseRow'>;

/** The annex issues a certificate in the case of Fatima. */
async function issues(changes: Partial<NewDocument<'residence-certificate'>> = {}): Promise<CaseDocumentView> {
  return house.database.transaction(async (tx) => {
    const caseRow = await house.app.get(CasesService).lock(reference, tx);
    return house.app.get(DocumentsService).issue(tx, { ...certificate, caseRow, ...changes }, supervisor);
  });
}

async function fetches(person: Person, href: string): Promise<{ status: number; pdf: Buffer; headers: Headers }> {
  const answer = await fetch(house.url.replace('/api/v1', href), { headers: person.accessToken ? { authorization: `Bearer ${person.accessToken}` } : {} });
  return { status: answer.status, pdf: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

function codeOf(pdf: Buffer): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(pdf).replaceAll(reference, ''))?.[0] ?? '';
}

const verifies = (code: string, language = 'ar'): Promise<Answer<VerifiedDocumentView>> => new Person(house, language).sends('GET', `/verify/${encodeURIComponent(code)}`);

describe('a document of the province', () => {
  it('is closed to strangers, and does not exist for another citizen', async () => {
    const { href } = await issues();
    expect((await fetches(new Person(house), href)).status).toBe(401);
    expect((await fetches(other, href)).status).toBe(404);
    expect((await fetches(await staffMember(house, 'clerk-annex1'), href)).status).toBe(404);
    expect((await fetches(fatima, '/api/v1/documents/nonsense')).status).toBe(404);
  });

  it('is signed, carries the names as they were typed and is handed out as a file', async () => {
    const { href, number } = await issues();
    const { status, pdf, headers } = await fetches(fatima, href);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''residence-certificate-${number.replaceAll('/', '-')}.pdf`);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(asks('pdfsig', pdf)).toContain('Signature is Valid');
    for (const words of ['فاطمة آيت علي', 'حي الأندلس رقم 12', 'نادية التازي', number]) expect(textOf(pdf)).toContain(words);
  });

  it('stands in the case with its number, and until when it is valid', async () => {
    const issued = await issues();
    const { documents } = (await reads(fatima, reference)).body;
    expect(documents.at(-1)).toEqual({ ...issued, label: 'شهادة السكنى' });
    expect(issued).toMatchObject({ label: 'Certificat de résidence', revokedAt: null });
    const [year = 0, month = 0] = house.clock.today().split('-').map(Number);
    expect(issued.validUntil?.slice(0, 7)).toBe(new Date(Date.UTC(year, month + 2, 1)).toISOString().slice(0, 7));
  });

  it('has a number of its own, without gaps, however many are issued at once', async () => {
    const before = Number((await issues()).number.slice(-6));
    const numbers = (await Promise.all(Array.from({ length: 5 }, () => issues()))).map(({ number }) => number).sort();
    const year = house.clock.today().slice(0, 4);
    expect(numbers).toEqual(Array.from({ length: 5 }, (_, i) => `${year}/A5/${String(before + i + 1).padStart(6, '0')}`));
  });

  it('is not there, and its number is free, when the work around it fails', async () => {
    const before = Number((await issues()).number.slice(-6));
    await expect(house.database.transaction(async (tx) => {
      await house.app.get(DocumentsService).issue(tx, { ...certificate, caseRow: await house.app.get(CasesService).lock(reference, tx) }, supervisor);
      throw new Error('something else failed');
    })).rejects.toThrow('something else failed');
    expect(Number((await issues()).number.slice(-6))).toBe(before + 1);
  });

  it('is refused in words where a letter can not be printed', async () => {
    const holder = { firstName: 'Fatima', lastName: 'Aït Ali', firstNameAr: '小龙', lastNameAr: 'آيت علي' };
    await expect(issues({ holder })).rejects.toThrow('document_not_printable');
  });

  it('is counted each time it is handed out, and the applicant sees who took it', async () => {
    const { id, href } = await issues();
    await fetches(nadia, href);
    await fetches(nadia, href);
    const [row] = await house.database.source.query<{ copies: number; trail: number }[]>(
      `select copies, (select count(*)::int from audit_trail where action = 'document.opened' and subject_id = $2 and actor_id = $3 and citizen_id = $4) as trail from documents where id = $1`,
      [id, reference, nadia.id, fatima.id],
    );
    expect(row).toEqual({ copies: 2, trail: 2 });
  });

  it('keeps its code and holder to itself in the database', async () => {
    const { id, href } = await issues();
    const code = codeOf((await fetches(fatima, href)).pdf);
    const [row] = await house.database.source.query<{ text: string; sealed: Buffer }[]>('select d::text as text, check_code_sealed as sealed from documents d where id = $1', [id]);
    expect(row?.text).not.toContain(code);
    expect(house.app.get(Sealer).open(row?.sealed ?? Buffer.alloc(0))).toBe(code);
  });

  it('is opened by who passes what its service asks for', async () => {
    const { href } = await issues({ kind: 'passport-data' });
    let asked = 0;
    house.app.get(DocumentsService).guard('passport-data', () => void (asked += 1));
    expect((await fetches(fatima, href)).status).toBe(200);
    expect(asked).toBe(1);
  });
});

describe('the public check', () => {
  it('shows the least, in any spelling of the code', async () => {
    const { href, number, validUntil } = await issues();
    const { pdf } = await fetches(fatima, href);
    const code = codeOf(pdf);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    for (const spelling of [code, code.replaceAll('-', ''), code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      const { status, body } = await verifies(spelling);
      expect(status).toBe(200);
      expect(body).toEqual({
        status: 'valid', statusLabel: 'وثيقة صحيحة', kind: 'residence-certificate', label: 'شهادة السكنى', number, office: 'الملحقة الإدارية الخامسة',
        issuedOn: house.clock.today(), holderMasked: 'ف••• آ•••', validUntil, revokedOn: null, specimen: true, sha256,
      });
    }
    expect((await verifies(code, 'fr')).body.holderMasked).toBe('F••• A•••');
  });

  it('answers a wrong and a guessed code alike', async () => {
    const answers = await Promise.all([newCheckCode(), 'AAAA-AAAA-AAAA', 'x', '٣٣٣٣', `${'A'.repeat(200)}`].map((code) => verifies(code)));
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'unknown_document', title: 'الوثيقة غير معروفة' });
    }
  });

  it('takes the same time over a code that exists and one that does not', async () => {
    const code = codeOf((await fetches(fatima, (await issues()).href)).pdf);
    const timed = async (asked: string): Promise<number> => {
      const begun = performance.now();
      await verifies(asked);
      return performance.now() - begun;
    };
    // The floor lies above what either answer needs, so that neither is seen to be quicker.
    for (const asked of [code, newCheckCode(), 'x', code]) expect(await timed(asked)).toBeGreaterThanOrEqual(49);
  });

  it('says that a document was revoked, not why; it is revoked once', async () => {
    const { id, href } = await issues();
    const code = codeOf((await fetches(fatima, href)).pdf);
    const revokes = (): Promise<void> => house.database.transaction((tx) => house.app.get(DocumentsService).revoke(tx, id, 'Adresse erronée', supervisor));
    await revokes();
    await expect(revokes()).rejects.toThrow('document_revoked');
    const { body } = await verifies(code, 'fr');
    expect(body).toMatchObject({ status: 'revoked', statusLabel: 'Document annulé', revokedOn: house.clock.today() });
    expect(JSON.stringify(body)).not.toContain('erronée');
  });

  it('says when a document has expired', async () => {
    const { href, validUntil } = await issues();
    const code = codeOf((await fetches(fatima, href)).pdf);
    house.clock.advance({ days: 120 });
    expect((await verifies(code)).body).toMatchObject({ status: 'expired', validUntil });
    house.clock.advance({ days: -120 });
  });
});

describe('whoever guesses codes', () => {
  it('is slowed down', async () => {
    const strict = await openComplaintsHouse({ rateLimits: true });
    const guesser = new Person(strict);
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) statuses.push((await guesser.sends('GET', `/verify/${newCheckCode()}`)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(404), 429]);
    await strict.close();
  });
});
