import { fetches } from '../../test/certificates.js';
import { performs, reads } from '../../test/complaints.js';
import { aSon, asksForPassport, foundData, looksAtData, openPassportHouse } from '../../test/passport-requests.js';
import { citizen, Person, staffMember } from '../../test/people.js';
import type { House } from '../../test/app.js';
import type { WorkqueuePage } from '../cases/workqueue/workqueue.dto.js';

describe('requests for passport data', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerkElsewhere: Person;
  let inspector: Person;

  beforeAll(async () => {
    house = await openPassportHouse();
    amina = await citizen(house);
    karim = await citizen(house, { locale: 'fr' });
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
    inspector = await staffMember(house, 'inspector');
  }, 60_000);
  afterAll(() => house.close());

  const later = async (days: number): Promise<void> => {
    house.clock.advance({ days });
    for (const person of [amina, karim, clerk, clerkElsewhere, inspector]) await person.signsIn();
  };
  const provided = async (): Promise<string> => {
    const { reference } = (await asksForPassport(amina)).body;
    expect((await performs(clerk, reference, 'provideData', foundData)).status).toBe(200);
    return reference;
  };
  const looks = (reference: string): Promise<{ action: string; actor_id: string; detail: object }[]> =>
    house.database.source.query(`select action, actor_id, detail from audit_trail where subject_id = $1 and action like 'passportRequests.%' order by id`, [reference]);

  it('are closed to strangers, other citizens and other offices', async () => {
    const stranger = new Person(house);
    expect((await asksForPassport(stranger)).status).toBe(401);
    expect((await asksForPassport(clerk)).status).toBe(403);
    const reference = await provided();
    expect((await looksAtData(stranger, reference)).status).toBe(401);
    expect((await looksAtData(karim, reference, karim.password)).status).toBe(404);
    expect((await looksAtData(clerkElsewhere, reference)).status).toBe(404);
    expect((await looksAtData(inspector, reference)).status).toBe(403);
    expect((await fetches(karim, `/passport-requests/${reference}/data/document`, { password: karim.password })).status).toBe(404);
    expect(await looks(reference)).toEqual([]);
  });

  it('show the data to the citizen after the password only, and remember each look', async () => {
    const { reference } = (await asksForPassport(amina, { passportNumber: 'ab 765 4321' })).body;
    expect(await looksAtData(amina, reference, amina.password)).toMatchObject({ status: 409, body: { code: 'passport_data_not_ready' } });
    expect((await looksAtData(clerk, reference)).body).toMatchObject({ numberGiven: 'AB7654321', found: null });
    await performs(clerk, reference, 'provideData', foundData);
    expect(await looksAtData(amina, reference)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/password', code: 'required' }] } });
    expect(await looksAtData(amina, reference, 'wrong password, sorry')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/password', code: 'wrongPassword' }] } });
    const seen = await looksAtData(amina, reference, amina.password);
    expect(seen).toMatchObject({ status: 200, body: { numberGiven: 'AB7654321', found: foundData } });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect((await looks(reference)).map((row) => [row.action, row.actor_id])).toEqual([
      ['passportRequests.dataSeen', clerk.id],
      ['passportRequests.dataSeen', amina.id],
    ]);
    const { body } = await amina.sends<{ items: { action: string }[] }>('GET', '/me/readers?limit=100');
    expect(JSON.stringify(body)).toContain('passportRequests.dataSeen');
  });

  it('give a signed paper for the declaration by the same door and by no other', async () => {
    const reference = await provided();
    const [document] = (await reads(amina, reference)).body.documents as { id: string; kind: string }[];
    expect(document?.kind).toBe('passport-data');
    expect(await amina.sends('GET', `/documents/${document?.id}`)).toMatchObject({ status: 403, body: { code: 'password_needed' } });
    expect((await clerk.sends('GET', `/documents/${document?.id}`)).status).toBe(403);
    expect((await fetches(amina, `/passport-requests/${reference}/data/document`, {})).status).toBe(400);
    const paper = await fetches(amina, `/passport-requests/${reference}/data/document`, { password: amina.password });
    expect(paper.status).toBe(200);
    expect(paper.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fetches(clerk, `/passport-requests/${reference}/data/document`, {})).status).toBe(200);
  });

  it('never let the data out: no answer, message, row of the timeline, audit trail or idempotency holds them', async () => {
    const key = { 'idempotency-key': 'a-passport-once' };
    const filed = await asksForPassport(amina, { passportNumber: 'AB7654321' }, key);
    expect(filed.status).toBe(201);
    const { reference } = filed.body;
    const answers: unknown[] = [(await asksForPassport(amina, { passportNumber: 'AB7654321' }, key)).body];
    answers.push((await performs(clerk, reference, 'provideData', foundData)).body);
    expect((await looksAtData(amina, reference, amina.password)).body.found).toEqual(foundData);
    await fetches(amina, `/passport-requests/${reference}/data/document`, { password: amina.password });
    answers.push((await reads(amina, reference)).body, (await reads(clerk, reference)).body);
    answers.push((await amina.sends('GET', '/me/cases')).body, (await clerk.sends('GET', '/workqueue?view=all&limit=100')).body, (await amina.sends('GET', '/me/data')).body);
    answers.push((await new Person(house).sends('POST', '/follow', { reference, contact: amina.data.email })).body);
    answers.push(house.happenings.map(({ variables, secrets }) => ({ variables, secrets })));
    const tables = await house.database.source.query<{ name: string }[]>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    for (const { name } of tables) answers.push(await house.database.source.query(`select t::text from ${name} t`));
    for (const secret of [foundData.number, foundData.issueDate, foundData.expiryDate, foundData.issuingAuthority, 'AB7654321']) {
      expect(JSON.stringify(answers).includes(secret)).toBe(false);
      expect(JSON.stringify(answers).includes(Buffer.from(secret).toString('hex'))).toBe(false);
    }
  });

  it('tell the citizen that the data are there, and nothing more', async () => {
    const reference = await provided();
    const heard = amina.hears('passport-requests.provideData', amina.data.email);
    expect(heard.about?.reference).toBe(reference);
    expect(heard.variables['message']).toBe('');
  });

  it('for a minor wait for the proof, and count the time from the day it is there', async () => {
    expect(await asksForPassport(amina, { subject: 'minor' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/guardianLink', code: 'required' }, {}, {}, {}, {}] } });
    expect(await asksForPassport(amina, { guardianLink: 'mother' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/guardianLink', code: 'unknownField' }] } });
    const filed = (await asksForPassport(amina, aSon)).body;
    expect(filed).toMatchObject({ status: 'incomplete', waitsForCitizen: true, clock: { suspended: true, startedOn: null, days: 10 } });
    expect(filed.timeline[0]?.note).toContain('النائب الشرعي');
    expect(amina.hears('passport-requests.submitIncomplete', amina.data.email).variables['documents']).toContain('النائب الشرعي');
    await later(4);
    const today = house.clock.today();
    const completed = (await performs(amina, filed.reference, 'complete')).body;
    expect(completed).toMatchObject({ status: 'submitted', clock: { suspended: false, startedOn: today } });
    expect(completed.clock.suspensions).toMatchObject([{ to: today }]);
  });

  it('refuse what can not be: a day to come, a number that is none, dates in the wrong order, unknown fields', async () => {
    expect(await asksForPassport(amina, { eventDate: '2030-01-01' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/eventDate', code: 'dateInFuture' }] } });
    expect(await asksForPassport(amina, { passportNumber: '12' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/passportNumber', code: 'passportNumber' }] } });
    const { reference } = (await asksForPassport(amina)).body;
    const wrong = [
      [{ ...foundData, expiryDate: '2020-01-01' }, '/expiryDate'],
      [{ ...foundData, issueDate: '2030-01-01' }, '/issueDate'],
      [{ ...foundData, number: '!' }, '/number'],
      [{ ...foundData, message: 'الرقم هو' }, '/message'],
      [{ ...foundData, colour: 'green' }, '/colour'],
    ] as const;
    for (const [words, pointer] of wrong) expect(await performs(clerk, reference, 'provideData', words)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    expect((await performs(clerk, reference, 'provideData')).body.errors.map((error) => error.pointer)).toEqual(['/number', '/issueDate', '/expiryDate', '/issuingAuthority']);
  });

  it('stand in the queue of the office and in the requests of the citizen, in the reader’s language', async () => {
    const { reference } = (await asksForPassport(karim)).body;
    const queue = await clerk.sends<WorkqueuePage>('GET', '/workqueue?view=all&service=passport-requests&limit=100');
    expect(queue.body.items.find((item) => item.reference === reference)).toMatchObject({ kindLabel: 'Données d’un passeport perdu', title: 'Passeport du demandeur', statusLabel: 'Dossier déposé' });
    expect(JSON.stringify((await karim.sends('GET', '/me/cases')).body)).toContain(reference);
    expect(JSON.stringify((await new Person(house).sends('GET', '/services')).body)).toContain('passport-requests');
  });
});

describe('a province with a passport service', () => {
  it('has it treat these requests, and the annex no more than file them', async () => {
    const house = await openPassportHouse();
    try {
      const { source } = house.database;
      await source.query(`insert into offices (id, code, kind, names) values ('passports', 'SP', 'service', '{"ar":"مصلحة جوازات السفر","fr":"Service des passeports"}')`);
      await source.query(`insert into settings (key, value) values ('treatingOffices', '{"passport-requests":"passports"}')`);
      await source.query(`update accounts set office_id = 'passports' where username = 'clerk2'`);
      const amina = await citizen(house);
      const [clerk, passportClerk] = [await staffMember(house, 'clerk'), await staffMember(house, 'clerk2')];
      const filed = (await asksForPassport(amina)).body;
      expect(filed.office.id).toBe('passports');
      expect((await reads(clerk, filed.reference)).status).toBe(404);
      expect((await performs(passportClerk, filed.reference, 'provideData', foundData)).status).toBe(200);
      expect((await looksAtData(amina, filed.reference, amina.password)).body.found).toEqual(foundData);
      expect((await reads(amina, filed.reference)).body.documents).toMatchObject([{ number: expect.stringMatching(/^20\d\d\/SP\/000001$/) as string }]);
    } finally {
      await house.close();
    }
  }, 60_000);
});
