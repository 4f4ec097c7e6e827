import { toString as drawQr } from 'qrcode';
import { aCertificate, fetches, filesAtDesk } from '../../../test/certificates.js';
import { aComplaint, reads } from '../../../test/complaints.js';
import { aLostPassport, aSon } from '../../../test/passport-requests.js';
import { aPerson, citizen, Person, staffMember } from '../../../test/people.js';
import { type House, openHouse } from '../../../test/app.js';
import { CertificatesModule } from '../../certificates/certificates.module.js';
import { ComplaintsModule } from '../../complaints/complaints.module.js';
import { PassportRequestsModule } from '../../passport-requests/passport-requests.module.js';
import { CasesModule } from '../cases.module.js';

/** A person without phone or e-mail, as the card shows them. */
function aCard(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { cin, firstName, lastName, firstNameAr, lastNameAr, birthDate, address } = aPerson();
  return { cin, firstName, lastName, firstNameAr, lastNameAr, birthDate, address, ...changes };
}

describe('the desk', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerkElsewhere: Person;

  beforeAll(async () => {
    house = await openHouse({ rateLimits: false }, [CasesModule, ComplaintsModule, CertificatesModule, PassportRequestsModule]);
    const { source } = house.database;
    await source.query(`insert into sectors (id, names, position) values ('environment', '{"ar":"المشاكل البيئية","fr":"Environnement"}', 1)`);
    await source.query(`insert into offices (id, code, kind, names) values ('passports', 'SP', 'service', '{"ar":"مصلحة جوازات السفر","fr":"Service des passeports"}')`);
    await source.query(`insert into settings (key, value) values ('treatingOffices', '{"passport-requests":"passports"}')`);
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
  }, 60_000);
  afterAll(() => house.close());

  it('is behind a door for clerks', async () => {
    const asked = { service: 'certificates', citizenId: amina.id, input: aCertificate() };
    expect((await filesAtDesk(new Person(house), asked)).status).toBe(401);
    expect((await filesAtDesk(amina, asked)).status).toBe(403);
    expect(await filesAtDesk(clerkElsewhere, asked)).toMatchObject({ status: 404, body: { code: 'unknown_citizen' } });
  });

  it.each([
    ['complaints', aComplaint()],
    ['certificates', aCertificate()],
    ['passport-requests', aLostPassport()],
  ])('files %s in the name of who stands there, with a receipt', async (service, input) => {
    const filed = await filesAtDesk(clerk, { service, citizenId: amina.id, input });
    expect(filed).toMatchObject({ status: 201, body: { service, status: 'submitted' } });
    const { reference } = filed.body;
    expect(amina.hears(`${service}.submit`, amina.data.email).about?.reference).toBe(reference);
    expect((await reads(amina, reference)).body.timeline[0]).toMatchObject({ side: 'staff', actorLabel: 'الملحقة الإدارية الخامسة' });
    // Where the passport service treats it, the annex that filed it still hands out the receipt.
    const receipt = await fetches(clerk, `/cases/${reference}/receipt`);
    expect(receipt.headers.get('content-type')).toBe('application/pdf');
    expect(receipt.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fetches(amina, `/cases/${reference}/receipt`)).status).toBe(200);
    const papers = await house.database.source.query<unknown[]>('select 1 from documents d join cases c on c.id = d.case_id where c.reference = $1', [reference]);
    expect(papers).toHaveLength(1);
  });

  it('enters a person whom nobody knows, once, and gives them an account that waits', async () => {
    const person = aCard();
    const filed = (await filesAtDesk(clerk, { service: 'certificates', person, input: aCertificate() })).body;
    expect(filed.applicant).toMatchObject({ cin: person['cin'], phone: null, email: null });
    const [account] = await house.database.source.query<{ status: string; office_id: string; password_hash: string | null }[]>('select status, office_id, password_hash from accounts where id = $1', [filed.applicant?.id]);
    expect(account).toEqual({ status: 'awaiting_activation', office_id: 'annex-5', password_hash: null });
    const again = (await filesAtDesk(clerk, { service: 'complaints', person, input: aComplaint() })).body;
    expect(again.applicant?.id).toBe(filed.applicant?.id);
    const [audit] = await house.database.source.query<unknown[]>(`select 1 from audit_trail where action = 'accounts.enteredAtDesk' and subject_id = $1`, [filed.applicant?.id]);
    expect(audit).toBeDefined();
  });

  it('sends the way into the account to who has an e-mail', async () => {
    const email = 'hassan@example.ma';
    await filesAtDesk(clerk, { service: 'certificates', person: aCard({ email, phone: '06 61 99 88 77' }), input: aCertificate() });
    expect(clerk.hears('accounts.registrationApproved', email).secrets).toHaveProperty('code');
  });

  it('says which documents are missing, and starts the clock when they are there', async () => {
    const filed = (await filesAtDesk(clerk, { service: 'certificates', citizenId: amina.id, missing: ['utility_bill'], input: aCertificate() })).body;
    expect(filed).toMatchObject({ status: 'incomplete', clock: { startedOn: null, suspended: true, completeBy: expect.any(String) as string } });
    await fetches(clerk, `/cases/${filed.reference}/receipt`);
    await clerk.sends('POST', `/cases/${filed.reference}/actions`, { action: 'acknowledge', version: filed.version });
    await fetches(clerk, `/cases/${filed.reference}/receipt`);
    const { body } = await reads(clerk, filed.reference);
    expect(body.clock).toMatchObject({ startedOn: house.clock.today(), suspended: false });
    expect(body.documents.map((document) => (document as unknown as { kind: string }).kind)).toEqual(['incomplete-receipt', 'receipt']);
    expect((await filesAtDesk(clerk, { service: 'certificates', citizenId: amina.id, missing: ['dna'], input: aCertificate() })).body.errors).toMatchObject([{ pointer: '/missing' }]);
  });

  it('takes the clerk’s word for the proof that she has seen', async () => {
    expect((await filesAtDesk(clerk, { service: 'passport-requests', citizenId: amina.id, input: aLostPassport(aSon) })).body).toMatchObject({ status: 'submitted' });
  });

  it('draws the reference of a case for the scanner of who sees the case', async () => {
    const { reference } = (await filesAtDesk(clerk, { service: 'complaints', citizenId: amina.id, input: aComplaint() })).body;
    const asks = (person: Person, asked = reference) => fetches(person, `/cases/${asked}/code`);
    const qr = await drawQr(reference, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    for (const person of [clerk, amina]) expect((await asks(person, reference.toLowerCase())).content.toString()).toBe(qr);
    expect((await asks(new Person(house))).status).toBe(401);
    for (const person of [clerkElsewhere, await citizen(house)]) expect((await asks(person)).status).toBe(404);
    expect((await asks(clerk, 'BRK-26-0000-0000')).status).toBe(404);
  });

  it('is made once under one key, and keeps no data of the citizen with it', async () => {
    const [key, asked] = [{ 'idempotency-key': 'desk-once' }, { service: 'certificates', citizenId: amina.id, input: aCertificate() }];
    const first = await filesAtDesk(clerk, asked, key);
    expect((await filesAtDesk(clerk, asked, key)).body.reference).toBe(first.body.reference);
    const [row] = await house.database.source.query<{ answer: object }[]>(`select answer from idempotency_keys where key = 'desk-once'`);
    expect(row?.answer).toEqual({ reference: first.body.reference });
  });

  it('checks what was given as the service would', async () => {
    const wrong = await filesAtDesk(clerk, { service: 'certificates', citizenId: amina.id, input: { purpose: 'fun', colour: 'green' } });
    expect(wrong.body.errors.map((error) => error.pointer).sort()).toEqual(['/input/colour', '/input/language', '/input/purpose']);
    expect((await filesAtDesk(clerk, { service: 'dreams', citizenId: amina.id, input: {} })).body.errors).toMatchObject([{ pointer: '/service' }]);
    expect((await filesAtDesk(clerk, { service: 'certificates', input: aCertificate() })).body.errors).toMatchObject([{ code: 'oneOfTwo' }]);
    expect((await filesAtDesk(clerk, { service: 'certificates', person: aCard({ cin: '?' }), input: aCertificate() })).body.errors).toMatchObject([{ pointer: '/person/cin' }]);
  });
});
