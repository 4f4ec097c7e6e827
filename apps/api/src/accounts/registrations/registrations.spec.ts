import { openHouse, type House } from '../../../test/app.js';
import { aPerson, Person, staffMember } from '../../../test/people.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ rateLimits: false })));
afterAll(() => house.close());

interface Listed {
  items: { id: string; reference: string; status: string }[];
}

async function registered(changes: Record<string, unknown> = {}): Promise<{ data: ReturnType<typeof aPerson>; reference: string; id: string }> {
  const data = aPerson(changes);
  const answer = await new Person(house).sends<{ registrationReference: string }>('POST', '/registrations', data);
  const [row] = await house.database.source.query<{ id: string }[]>('select id from registrations where reference = $1', [answer.body.registrationReference]);
  return { data, reference: answer.body.registrationReference, id: row?.id ?? '' };
}

test('a stranger is refused at the desk', async () => {
  const answer = await new Person(house).sends('GET', '/registrations');
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a person registers, the office approves, the person activates and signs in', async () => {
  const { data, reference, id } = await registered({ firstName: 'Amina', lastName: 'Berkani' });
  expect(reference).toMatch(/^BRK-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const fatima = new Person(house);
  expect(fatima.hears('accounts.registrationReceived', data.email).variables['reference']).toBe(reference);

  const clerk = await staffMember(house, 'clerk');
  const list = await clerk.sends<Listed>('GET', '/registrations?status=pending');
  expect(list.body.items.map((item) => item.id)).toContain(id);
  const detail = await clerk.sends('GET', `/registrations/${id}`);
  expect(detail.body).toMatchObject({ cin: data.cin, phone: `+212${data.phone.slice(1)}`, duplicates: [] });

  const approval = await clerk.sends<{ username: string }>('POST', `/registrations/${id}/approval`);
  expect(approval.status).toBe(201);
  expect(approval.body.username).toBe('amina.berkani');
  const told = fatima.hears('accounts.registrationApproved', data.email);
  expect(told.secrets?.['activationLink']).toBe('https://nafida.test/activate#username=amina.berkani');
  expect(told.secrets?.['code']).toMatch(/^\d{8}$/);

  const early = await fatima.signsIn('amina.berkani', 'les oliviers de Zegzel');
  expect(early.status).toBe(401);
  const activation = await fatima.sends('POST', '/activations', { username: 'amina.berkani', code: told.secrets?.['code'], newPassword: 'les oliviers de Zegzel' });
  expect(activation.status).toBe(204);
  const signedIn = await fatima.signsIn('amina.berkani', 'les oliviers de Zegzel');
  expect(signedIn.body).toMatchObject({ expiresIn: 900, account: { role: 'citizen', displayName: 'Amina Berkani', mustChangePassword: false } });
  expect((await fatima.refreshes()).status).toBe(200);
});

test.each([
  ['firstName', 'Ａmina', 'unprintable'],
  ['firstName', 'Amina 🙂', 'latinName'],
  ['lastName', '李', 'latinName'],
  ['firstNameAr', 'ⴰⵎⵉⵏⴰ', 'arabicName'],
  ['address', '12, hay El Massira 🏠', 'unprintable'],
  ['address', 'حي السلام ⴱⵔⴽⴰⵏ', 'unprintable'],
])('what no paper could name is refused at once: %s %s', async (field, value, code) => {
  const answer = await new Person(house).sends<{ errors: object[] }>('POST', '/registrations', aPerson({ [field]: value }));
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code }] } });
});

test('a name keeps its vowels, in letters of one form', async () => {
  const { id } = await registered({ firstNameAr: 'مُحَمَّد', lastNameAr: 'اﻹدرﻳﺴﻲ' });
  const { body } = await (await staffMember(house, 'clerk')).sends('GET', `/registrations/${id}`);
  expect(body).toMatchObject({ firstNameAr: 'مُحَمَّد'.normalize('NFC'), lastNameAr: 'الإدريسي' });
});

test('a second approval is refused, and the same one sent again is answered alike', async () => {
  const { id } = await registered();
  const clerk = await staffMember(house, 'clerk');
  const first = await clerk.sends('POST', `/registrations/${id}/approval`, undefined, { 'idempotency-key': 'approve-once' });
  const again = await clerk.sends('POST', `/registrations/${id}/approval`, undefined, { 'idempotency-key': 'approve-once' });
  expect(again.body).toEqual(first.body);
  const second = await clerk.sends<{ code: string }>('POST', `/registrations/${id}/approval`);
  expect([second.status, second.body.code]).toEqual([409, 'registration_decided']);
  const rejection = await clerk.sends('POST', `/registrations/${id}/rejection`, { reason: 'Trop tard pour refuser.' });
  expect(rejection.status).toBe(409);
});

test('of two clerks who approve at once only one does', async () => {
  const { id } = await registered();
  const clerks = await Promise.all(['clerk', 'clerk2'].map((name) => staffMember(house, name)));
  const answers = await Promise.all(clerks.map((clerk) => clerk.sends('POST', `/registrations/${id}/approval`)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
});

test('people of one name get user names of their own, approved at once or not', async () => {
  const people = await Promise.all([1, 2, 3].map(() => registered({ firstName: 'Zakia', lastName: 'El Ouardi' })));
  const clerk = await staffMember(house, 'clerk');
  const approvals = await Promise.all(people.map(({ id }) => clerk.sends<{ username: string }>('POST', `/registrations/${id}/approval`)));
  expect(approvals.map((answer) => answer.body.username).sort()).toEqual(['zakia.elouardi', 'zakia.elouardi2', 'zakia.elouardi3']);
});

test('the clerk of another office sees and decides nothing', async () => {
  const { id } = await registered();
  const other = await staffMember(house, 'clerk-annex1');
  const list = await other.sends<Listed>('GET', '/registrations');
  expect(list.body.items).toEqual([]);
  const answers = await Promise.all([
    other.sends('GET', `/registrations/${id}`),
    other.sends('POST', `/registrations/${id}/approval`),
    other.sends('POST', `/registrations/${id}/rejection`, { reason: 'Ce n’est pas ma commune.' }),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
});

test('an inspector does not decide on registrations', async () => {
  const inspector = await staffMember(house, 'inspector');
  expect((await inspector.sends('GET', '/registrations')).status).toBe(403);
});

test('a known CIN gets the same answer, and its holder is told at the address on record', async () => {
  const { data, id, reference } = await registered();
  const stranger = new Person(house);
  const whilePending = await stranger.sends<{ registrationReference: string }>('POST', '/registrations', { ...data, email: 'other@example.ma', cin: `  ${data.cin.toLowerCase()} ` });
  await (await staffMember(house, 'clerk')).sends('POST', `/registrations/${id}/approval`);
  const started = Date.now();
  const whenKnown = await stranger.sends<{ registrationReference: string }>('POST', '/registrations', { ...data, email: 'other@example.ma' });
  const took = Date.now() - started;
  for (const answer of [whilePending, whenKnown]) {
    expect(answer.status).toBe(202);
    expect(Object.keys(answer.body)).toEqual(['registrationReference']);
    expect(answer.body.registrationReference).toMatch(/^BRK-/);
    expect(answer.body.registrationReference).not.toBe(reference);
  }
  expect(took).toBeGreaterThanOrEqual(245);
  const told = house.happenings.filter((happening) => happening.name === 'accounts.registrationRepeated' && happening.addressee.email === data.email);
  expect(told).toHaveLength(2);
  expect(house.happenings.some((happening) => happening.addressee.email === 'other@example.ma')).toBe(false);
});

test('a refusal is told with its reason', async () => {
  const { data, id } = await registered();
  const clerk = await staffMember(house, 'clerk');
  const answer = await clerk.sends('POST', `/registrations/${id}/rejection`, { reason: 'Le numéro ne correspond pas à la carte.' });
  expect(answer.body).toEqual({ id, status: 'rejected' });
  expect(clerk.hears('accounts.registrationRejected', data.email).variables['reason']).toBe('Le numéro ne correspond pas à la carte.');
});

test('likely duplicates are shown to the clerk', async () => {
  const first = await registered({ firstName: 'Khadija', lastName: 'Bouâzza', birthDate: '1970' });
  const clerk = await staffMember(house, 'clerk');
  await clerk.sends('POST', `/registrations/${first.id}/approval`);
  const second = await registered({ firstName: 'khadija', lastName: 'BOUAZZA', birthDate: '1970' });
  const detail = await clerk.sends<{ duplicates: unknown[] }>('GET', `/registrations/${second.id}`);
  expect(detail.body.duplicates).toMatchObject([{ because: 'nameAndBirthDate', displayName: 'Khadija Bouâzza' }]);
});

interface Refusal {
  errors: { pointer: string; code: string; message: string }[];
}

test.each([
  ['ar', '/phone', { phone: '12345' }, 'المرجو إدخال رقم هاتف مغربي، مثل 06 61 23 45 67.'],
  ['fr', '/phone', { phone: '12345' }, 'Saisissez un numéro de téléphone marocain, par exemple 06 61 23 45 67.'],
  ['fr', '/cin', { cin: 'FА123456' }, 'Saisissez le numéro de la carte nationale : une ou deux lettres suivies de chiffres, par exemple FA123456.'],
  ['ar', '/consent', { consent: false }, 'للمتابعة، المرجو الموافقة على معالجة معطياتكم.'],
  ['ar', '/address', { address: 'ب'.repeat(301) }, 'المرجو عدم تجاوز 300 حرف.'],
  ['fr', '/birthDate', { birthDate: '2026-02-30' }, 'Saisissez la date de naissance sous la forme 1988-04-12, ou seulement l’année si le jour et le mois sont inconnus.'],
  ['fr', '/birthDate', { birthDate: '2027-01' }, 'Cette date est dans l’avenir. Vérifiez-la.'],
  ['ar', '/birthDate', { birthDate: '2020' }, 'يجب ألا يقل السن عن 12 سنة. يمكن لأحد الوالدين تقديم الطلب.'],
  ['fr', '/officeId', { officeId: 'division' }, 'Choisissez un service où les usagers peuvent s’inscrire, comme une annexe administrative ou un caïdat.'],
  ['fr', '/role', { role: 'admin' }, 'Ce champ n’est pas attendu.'],
  ['fr', '/firstName', { firstName: 'أمينة' }, 'Écrivez le nom en lettres latines, comme sur la carte nationale.'],
])('a wrong answer is shown in %s at %s', async (language, pointer, wrong, message) => {
  const answer = await new Person(house, language).sends<Refusal>('POST', '/registrations', aPerson(wrong));
  expect(answer.status).toBe(400);
  expect(answer.body.errors).toEqual([{ pointer, code: expect.any(String), message }]);
});

test('several wrong answers are counted in the reader’s language', async () => {
  const answer = await new Person(house, 'ar').sends<Refusal & { detail: string }>('POST', '/registrations', aPerson({ phone: '1', cin: '1', email: 'x' }));
  expect(answer.body.errors.map((error) => error.pointer).sort()).toEqual(['/cin', '/email', '/phone']);
  expect(answer.body.detail).toBe('3 أجوبة تحتاج إلى تصحيح.');
});

test('what identifies a person is unreadable in the database', async () => {
  const { data } = await registered();
  const [row] = await house.database.source.query<{ whole: string }[]>(`select string_agg(r::text, ' ') as whole from registrations r`);
  for (const secret of [data.cin, data.email, data.phone.slice(1)]) expect(row?.whole).not.toContain(secret);
});
