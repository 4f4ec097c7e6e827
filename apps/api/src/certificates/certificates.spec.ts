import { daysBetween } from '@nafida/calendar';
import { aCertificate, fetches, openCertificatesHouse, requestsCertificate } from '../../test/certificates.js';
import { performs, reads } from '../../test/complaints.js';
import { citizen, Person, staffMember } from '../../test/people.js';
import type { House } from '../../test/app.js';
import type { CaseDocumentView } from '../cases/documents/document.dto.js';
import { Sealer } from '../platform/sealed.js';
import type { WorkqueuePage } from '../cases/workqueue/workqueue.dto.js';

describe('residence certificates', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let supervisor: Person;
  let clerkElsewhere: Person;

  beforeAll(async () => {
    house = await openCertificatesHouse();
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '16:30' }));
    await house.database.source.query(`insert into seasons (id, names, week) values ('regular', '{}', $1)`, [JSON.stringify(week)]);
    amina = await citizen(house);
    karim = await citizen(house, { locale: 'fr' });
    clerk = await staffMember(house, 'clerk');
    supervisor = await staffMember(house, 'supervisor');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
  }, 60_000);
  afterAll(() => house.close());

  /** Days pass, sessions with them: everybody signs in again. */
  const later = async (days: number): Promise<void> => {
    house.clock.advance({ days });
    for (const person of [amina, karim, clerk, supervisor, clerkElsewhere]) await person.signsIn();
  };

  it('are closed to strangers, other citizens, and clerks of other annexes', async () => {
    const stranger = new Person(house);
    expect((await requestsCertificate(stranger)).status).toBe(401);
    expect((await requestsCertificate(clerk)).status).toBe(403);
    const { reference } = (await requestsCertificate(amina)).body;
    expect((await reads(stranger, reference)).status).toBe(401);
    expect((await reads(karim, reference)).status).toBe(404);
    expect((await reads(clerkElsewhere, reference)).status).toBe(404);
    expect((await stranger.sends('GET', `/cases/${reference}/receipt`)).status).toBe(401);
    expect((await karim.sends('GET', `/cases/${reference}/receipt`)).status).toBe(404);
    expect((await clerkElsewhere.sends('GET', `/cases/${reference}/receipt`)).status).toBe(404);
  });

  it('go from request to collection', async () => {
    const filed = (await requestsCertificate(amina, { purpose: 'bank_account', language: 'bilingual' })).body;
    expect(filed).toMatchObject({ status: 'submitted', kindLabel: 'شهادة السكنى', title: 'فتح حساب بنكي', clock: { days: 15, remainingDays: 15, article: 'law 55-19, art. 16' } });
    expect(amina.hears('certificates.submit', amina.data.email).variables['title']).toBe('فتح حساب بنكي');
    const { reference } = filed;
    await performs(clerk, reference, 'acknowledge');
    await performs(clerk, reference, 'recordEnquiry', { reason: 'confirmed', message: 'يقطن بالعنوان' });
    expect((await reads(clerk, reference)).body.details).toMatchObject({ enquiry: 'confirmed' });
    expect(JSON.stringify((await reads(amina, reference)).body)).not.toMatch(/confirmed|يقطن بالعنوان/);

    const approved = (await performs(supervisor, reference, 'approve')).body;
    expect(approved).toMatchObject({ status: 'ready', open: true, waitsForCitizen: true, tone: 'ok', clock: { suspended: false, overdue: false } });
    const [document] = approved.documents as unknown as CaseDocumentView[];
    expect(document).toMatchObject({ kind: 'residence-certificate', number: expect.stringMatching(/^20\d\d\/A5\/\d{6}$/) as string });
    expect(approved.office).toMatchObject({ name: 'Cinquième annexe administrative', hours: ['du lundi au vendredi de 08:30 à 16:30'] });
    expect((await reads(amina, reference)).body.office.hours).toEqual(['من الاثنين إلى الجمعة من 08:30 إلى 16:30']);
    const { variables } = amina.hears('certificates.approve', amina.data.email);
    expect(variables).toMatchObject({ officeName: 'الملحقة الإدارية الخامسة', officeHours: expect.stringContaining('08:30-16:30') as string });
    const paper = await fetches(amina, `/documents/${document?.id}`);
    expect(paper.content.subarray(0, 5).toString()).toBe('%PDF-');

    await later(40);
    // It waits for its citizen, and is late for nobody.
    expect((await reads(clerk, reference)).body.clock.overdue).toBe(false);
    const overdue = await clerk.sends<WorkqueuePage>('GET', '/workqueue?view=overdue&limit=100');
    expect(overdue.body.items.map((item) => item.reference)).not.toContain(reference);
    for (const q of [reference, amina.data.cin]) expect(JSON.stringify((await clerk.sends('GET', `/workqueue?view=all&status=ready&q=${q}`)).body)).toContain(reference);
    const [printed] = await house.database.source.query<{ check_code_sealed: Buffer }[]>('select check_code_sealed from documents where id = $1', [document?.id]);
    const code = house.app.get(Sealer, { strict: false }).open(printed?.check_code_sealed ?? Buffer.alloc(0));
    for (const q of [code, code.toLowerCase().replaceAll('-', ' '), `https://nafida.test/verify/${code}`]) {
      const found = await clerk.sends<WorkqueuePage>('GET', `/workqueue?view=all&q=${encodeURIComponent(q)}`);
      expect(found.body.items.map((item) => item.reference)).toEqual([reference]);
    }
    expect((await performs(clerk, reference, 'markCollected')).body).toMatchObject({ status: 'collected', open: false });
    expect((await performs(amina, reference, 'rate', { rating: 5 })).status).toBe(200);

    await performs(supervisor, reference, 'revoke', { reason: 'false_statement', message: 'تبين أن التصريح غير صحيح' });
    const [revoked] = (await reads(amina, reference)).body.documents as unknown as CaseDocumentView[];
    expect(revoked?.revokedAt).not.toBeNull();
  });

  it('are refused with reasons, on paper, with the way to the governor', async () => {
    const { reference } = (await requestsCertificate(amina)).body;
    expect((await performs(clerk, reference, 'reject', { message: 'بدون سبب' })).body.errors).toMatchObject([{ pointer: '/reason', code: 'required' }]);
    const answer = await performs(clerk, reference, 'reject', { reason: 'not_resident', message: 'لم يعثر عليه بالعنوان' });
    expect(answer.body.status).toBe('rejected');
    const hers = (await reads(amina, reference)).body;
    expect(hers.details['appeal']).toMatchObject({ text: expect.stringContaining('30 يوما') as string });
    expect(hers.documents).toMatchObject([{ kind: 'refusal' }]);
    expect(amina.hears('certificates.reject', amina.data.email).variables).toMatchObject({ reason: expect.stringContaining('لا يقطن') as string, appealBefore: expect.any(String) as string });
  });

  it('are not asked for twice: the open request is named', async () => {
    const input = { purpose: 'school', language: 'fr' };
    const answers = await Promise.all([requestsCertificate(amina, input), requestsCertificate(amina, input)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const made = answers.find((answer) => answer.status === 201)?.body;
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'certificate_already_open', reference: made?.reference });
    expect((await requestsCertificate(amina, { ...input, language: 'ar' })).status).toBe(201);
    expect((await requestsCertificate(karim, input)).status).toBe(201);
    await performs(amina, made?.reference ?? '', 'withdraw');
    expect((await requestsCertificate(amina, input)).status).toBe(201);
  });

  it('are made once under one key', async () => {
    const [input, key] = [aCertificate(), { 'idempotency-key': 'one-certificate' }];
    const first = await requestsCertificate(amina, input, key);
    expect((await requestsCertificate(amina, input, key)).body.reference).toBe(first.body.reference);
    expect((await requestsCertificate(amina, aCertificate(), key)).status).toBe(422);
  });

  it('refuse a purpose or language that is not offered', async () => {
    expect((await requestsCertificate(amina, { purpose: 'fun', language: 'zgh' })).body.errors.map((error) => error.pointer)).toEqual(['/purpose', '/language']);
    expect((await requestsCertificate(amina, { purpose: 'other', language: 'ar' })).body.errors).toMatchObject([{ pointer: '/purposeText', code: 'required' }]);
    expect((await requestsCertificate(amina, { purpose: 'school', purposeText: 'x', language: 'ar' })).body.errors).toMatchObject([{ pointer: '/purposeText', code: 'unknownField' }]);
  });

  it.each(['ⵣ', '🙂', '李'])('take no words that could not be printed: %s', async (character) => {
    const faults = (pointer: string): object => ({ status: 400, body: { errors: [{ pointer, code: 'unprintable', message: expect.stringContaining(`«${character}»`) as string }] } });
    expect(await requestsCertificate(amina, aCertificate({ purposeText: `ملف ${character}` }))).toMatchObject(faults('/purposeText'));
    const { reference } = (await requestsCertificate(amina)).body;
    clerk.language = 'ar';
    expect(await performs(clerk, reference, 'reject', { reason: 'not_resident', message: `لا يقطن ${character}` })).toMatchObject(faults('/message'));
    clerk.language = 'fr';
    expect((await performs(clerk, reference, 'addNote', { message: `ملاحظة ${character}` })).status).toBe(200);
  });

  it('ask once for what is missing, in the first half, and give the time back', async () => {
    const { reference } = (await requestsCertificate(amina)).body;
    await later(3);
    const asked = (await performs(clerk, reference, 'requestInformation', { documents: ['utility_bill', 'lease'], message: 'المرجو الإدلاء بإحدى الوثيقتين' })).body;
    expect(asked.clock).toMatchObject({ suspended: true, completeBy: expect.any(String) as string });
    expect(asked.timeline.at(-1)?.note).toContain(';');
    expect((await performs(clerk, reference, 'requestInformation', { documents: ['password'], message: 'x' }, asked.version)).status).toBe(409);
    await later(10);
    const replied = (await performs(amina, reference, 'reply', { message: 'أرفقت الفاتورة' })).body;
    expect(replied.clock).toMatchObject({ suspended: false, remainingDays: 12 });
    expect(replied.clock.suspensions).toHaveLength(1);
    expect(await performs(clerk, reference, 'requestInformation', { message: 'مرة أخرى' })).toMatchObject({ status: 409, body: { code: 'already_asked' } });
    const second = (await requestsCertificate(amina)).body.reference;
    await later(8);
    expect(await performs(clerk, second, 'requestInformation', { message: 'متأخر' })).toMatchObject({ status: 409, body: { code: 'first_half_passed' } });
    expect((await performs(clerk, second, 'extend', { days: 90, reason: 'enquiry_needed' })).status).toBe(400);
    const extended = (await performs(clerk, second, 'extend', { days: 10, reason: 'enquiry_needed' })).body;
    expect(extended.clock).toMatchObject({ days: 25, extensionDays: 10, remainingDays: 17 });
    expect(amina.hears('certificates.extend', amina.data.email).variables['reason']).toContain('بحث');
    expect(await performs(clerk, second, 'extend', { days: 1, reason: 'enquiry_needed' })).toMatchObject({ status: 409, body: { code: 'already_extended' } });
  });

  it('that are not completed in thirty days are returned', async () => {
    const { reference } = (await requestsCertificate(amina)).body;
    const asked = (await performs(clerk, reference, 'requestInformation', { documents: ['lease'], message: 'عقد الكراء' })).body;
    const days = daysBetween(house.clock.today(), asked.clock.completeBy ?? '');
    expect(days).toBeGreaterThanOrEqual(30);
    await later(days);
    expect(await performs(clerk, reference, 'returnFile')).toMatchObject({ status: 409, body: { code: 'completion_time_running' } });
    await later(1);
    expect((await performs(clerk, reference, 'returnFile')).body).toMatchObject({ status: 'returned', open: false });
    expect(amina.hears('certificates.returnFile', amina.data.email).about?.reference).toBe(reference);
  });

  it('tell before applying who is exempt, and what may be asked for', async () => {
    const { body } = await new Person(house, 'fr').sends<{ items: { id: string; notice: string; documents: object[]; legalDeadline: object }[] }>('GET', '/services');
    expect(body.items).toMatchObject([{ id: 'certificates', notice: expect.stringContaining('04.20') as string, legalDeadline: { days: 15 } }]);
    expect(body.items[0]?.documents).toHaveLength(5);
  });

  it('can be followed by reference and contact, without a name or a word', async () => {
    const { reference } = (await requestsCertificate(amina)).body;
    const followed = await new Person(house, 'ar').sends('POST', '/follow', { reference, contact: amina.data.phone });
    expect(followed).toMatchObject({ status: 200, body: { statusLabel: 'ملف مودع' } });
    expect(JSON.stringify(followed.body)).not.toMatch(/فاطمة|Fatima/);
  });
});

describe('a province where only supervisors sign', () => {
  it('lets the clerk propose and the supervisor sign', async () => {
    const house = await openCertificatesHouse();
    try {
      await house.database.source.query(`insert into settings (key, value) values ('clerkMaySign', 'false'), ('deadlineDays', '{"certificates": 7}')`);
      const amina = await citizen(house);
      const [clerk, supervisor] = [await staffMember(house, 'clerk'), await staffMember(house, 'supervisor')];
      const { reference, clock } = (await requestsCertificate(amina)).body;
      expect(clock.days).toBe(7);
      expect(await performs(clerk, reference, 'approve')).toMatchObject({ status: 403, body: { code: 'signature_reserved' } });
      await performs(clerk, reference, 'acknowledge');
      const proposed = await performs(clerk, reference, 'proposeApproval');
      expect(proposed.body.actions.map((action) => action.name)).not.toContain('approve');
      expect((await performs(supervisor, reference, 'approve')).body.status).toBe('ready');
    } finally {
      await house.close();
    }
  }, 60_000);
});
