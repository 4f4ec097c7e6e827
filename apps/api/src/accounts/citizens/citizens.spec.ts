import { openHouse, type House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ rateLimits: false })));
afterAll(() => house.close());

const atTheCounter = { reason: 'changed', identityChecked: true };

interface Found {
  items: { id: string; cin: string }[];
  nextCursor: string | null;
}

test('a stranger gets 401, another citizen 403, the clerk of another office 404', async () => {
  const amina = await citizen(house);
  const karim = await citizen(house);
  expect((await new Person(house).sends('GET', `/citizens/${amina.id}`)).status).toBe(401);
  expect((await karim.sends('GET', `/citizens/${amina.id}`)).status).toBe(403);
  const other = await staffMember(house, 'clerk-annex1');
  expect((await other.sends('GET', `/citizens/${amina.id}`)).status).toBe(404);
  expect((await other.sends('PATCH', `/citizens/${amina.id}/contact`, { ...atTheCounter, phone: '0670000000' })).status).toBe(404);
  expect((await other.sends<Found>('POST', '/citizens/search', { q: amina.data.cin })).body.items).toEqual([]);
});

test('a clerk finds a citizen of the office by CIN, phone, e-mail or part of a name', async () => {
  const amina = await citizen(house, { firstName: 'Tafoukt', lastName: 'Aït Yiṭṭu', firstNameAr: 'تافوكت', lastNameAr: 'آيت إطّو' });
  const clerk = await staffMember(house, 'clerk');
  for (const q of [amina.data.cin.toLowerCase(), amina.data.phone, amina.data.email.toUpperCase(), 'tafouk', 'AIT YITTU', 'ايت اطو']) {
    const { body } = await clerk.sends<Found>('POST', '/citizens/search', { q });
    expect([q, body.items.map((item) => item.id)]).toEqual([q, [amina.id]]);
    expect(body.items[0]?.cin).toMatch(/^FA•+\d\d$/);
  }
  expect((await clerk.sends<Found>('POST', '/citizens/search', { q: '%%' })).body.items).toEqual([]);
});

test('a list is read page by page, and only with the cursor it gave', async () => {
  await Promise.all([1, 2, 3].map((n) => citizen(house, { lastName: `Pagination${'abc'[n - 1]}` })));
  const clerk = await staffMember(house, 'clerk');
  const first = await clerk.sends<Found>('POST', '/citizens/search', { q: 'pagination', limit: 2 });
  const second = await clerk.sends<Found>('POST', '/citizens/search', { q: 'pagination', limit: 2, cursor: first.body.nextCursor });
  expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([2, 1, null]);
  const forged = await clerk.sends('POST', '/citizens/search', { q: 'other words', cursor: first.body.nextCursor });
  expect(forged.status).toBe(400);
});

test('every look is recorded and shown to the citizen, without the name of the clerk', async () => {
  const amina = await citizen(house);
  const clerk = await staffMember(house, 'clerk');
  await clerk.sends('GET', `/citizens/${amina.id}`);
  const { body } = await amina.sends<{ items: unknown[] }>('GET', '/me/readers');
  expect(body.items[0]).toEqual({
    at: expect.any(String),
    action: 'accounts.citizenRead',
    actionLabel: 'الاطلاع على بطاقة معطياتكم',
    role: 'clerk',
    roleLabel: 'موظف',
    office: { id: 'annex-5', name: 'الملحقة الإدارية الخامسة' },
  });
  expect(JSON.stringify(body)).not.toMatch(/Amrani|العمراني/);
});

test('a change of contact is told to the old and to the new address, and counts at the next sign-in', async () => {
  const amina = await citizen(house);
  const clerk = await staffMember(house, 'clerk');
  const answer = await clerk.sends('PATCH', `/citizens/${amina.id}/contact`, { ...atTheCounter, phone: '07 70 11 22 33', email: 'nouvelle@example.ma', address: '3, rue des Oliviers, Berkane' });
  expect(answer.body).toMatchObject({ phone: '+212770112233', email: 'nouvelle@example.ma', address: '3, rue des Oliviers, Berkane' });
  expect(clerk.hears('accounts.contactChanged', amina.data.email).variables['what']).toContain('رقم الهاتف');
  expect(clerk.hears('accounts.contactChanged', 'nouvelle@example.ma').addressee.phone).toBe('+212770112233');
  expect((await new Person(house).signsIn('0770112233', amina.password)).status).toBe(200);
  expect((await new Person(house).signsIn(amina.data.phone, amina.password)).status).toBe(401);
});

test('contact data are changed with a reason and the card in hand, and both stand in the audit trail', async () => {
  const amina = await citizen(house);
  const clerk = await staffMember(house, 'clerk');
  const change = (input: Record<string, unknown>): Promise<{ status: number }> => clerk.sends('PATCH', `/citizens/${amina.id}/contact`, { phone: '0770112244', ...input });
  for (const input of [{}, { reason: 'changed' }, { reason: 'changed', identityChecked: false }, { reason: 'because', identityChecked: true }]) expect((await change(input)).status).toBe(400);
  expect((await change({ reason: 'lost', identityChecked: true })).status).toBe(200);
  const inspector = await staffMember(house, 'inspector');
  const { body } = await inspector.sends<{ items: object[] }>('GET', `/audit-trail?subject=${amina.id}&action=accounts.contactChanged`);
  expect(body.items).toMatchObject([{ action: 'accounts.contactChanged', reasonLabel: 'L’usager n’a plus accès aux anciennes coordonnées', actor: { username: 'clerk' } }]);
  const [row] = await house.database.source.query<{ detail: object }[]>(`select detail from audit_trail where subject_id = $1 and action = 'accounts.contactChanged'`, [amina.id]);
  expect(row?.detail).toEqual({ phone: true, email: false, address: false, reason: 'lost', identityChecked: true, role: 'clerk', officeId: 'annex-5' });
});

test('a change of nothing is refused', async () => {
  const amina = await citizen(house);
  expect((await (await staffMember(house, 'clerk')).sends('PATCH', `/citizens/${amina.id}/contact`, atTheCounter)).status).toBe(400);
});

test('one’s own account is masked; the export holds everything', async () => {
  const amina = await citizen(house);
  const { body } = await amina.sends<Record<string, string>>('GET', '/me');
  expect(body).toMatchObject({ roleLabel: 'مرتفق', displayName: 'فاطمة آيت علي', address: '12, hay El Massira, Berkane', office: { id: 'annex-5', name: 'الملحقة الإدارية الخامسة' } });
  expect(JSON.stringify(body)).not.toContain(amina.data.cin);
  const whole = await amina.sends<{ account: Record<string, unknown>; registrations: unknown[]; sessions: unknown[] }>('GET', '/me/data');
  expect(whole.body.account).toMatchObject({ cin: amina.data.cin, email: amina.data.email, consent: { version: '2026-11' } });
  expect([whole.body.registrations.length, whole.body.sessions.length]).toEqual([1, 1]);
  expect(JSON.stringify(whole.body)).not.toMatch(/argon2|sealed|fingerprint/i);
  expect((await amina.sends('PATCH', '/me', { locale: 'fr' })).body).toMatchObject({ locale: 'fr' });
});

test('anyone may read the list of offices, in their language', async () => {
  const { body } = await new Person(house, 'ar').sends<{ items: { id: string; name: string }[] }>('GET', '/offices');
  expect(body.items).toContainEqual(expect.objectContaining({ id: 'annex-1', name: 'الملحقة الإدارية الأولى', registersCitizens: true, communes: [] }));
});
