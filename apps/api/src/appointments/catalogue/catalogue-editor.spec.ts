import type { House } from '../../../test/app.js';
import { aCounter, openAppointmentsHouse, type Refusal } from '../../../test/appointments.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';

describe('the catalogue', () => {
  let house: House;
  let samira: Person;
  let fatima: Person;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    [samira, fatima] = [await staffMember(house, 'admin'), await citizen(house)];
  }, 60_000);
  afterAll(() => house.close());

  const object = {
    version: 0, domainId: 'papers', names: { ar: 'المصادقة على الإمضاء', fr: 'Légalisation de signature' }, documents: [{ ar: 'أصل الوثيقة', fr: 'Original du document' }], durationMinutes: 15, audience: 'citizens',
    leadMinutes: 60, horizonDays: 30, limitPerCitizen: 1, changeUntilMinutes: 60, position: 1, active: true,
  };

  it('is edited by the province, each object from the version that was read', async () => {
    expect((await fatima.sends('PUT', '/visit-objects/legalisation', object)).status).toBe(403);
    expect((await samira.sends('PUT', '/visit-domains/sports', { names: { ar: 'الرياضة', fr: 'Sports' }, position: 9, active: true })).status).toBe(200);
    expect((await samira.sends('PUT', '/visit-objects/legalisation', { ...object, domainId: 'nothing' })).status).toBe(400);
    expect((await samira.sends('PUT', '/visit-objects/legalisation', object)).status).toBe(200);
    expect((await samira.sends('PUT', '/visit-objects/legalisation', object)).status).toBe(412);
    const changed = await samira.sends<{ items: { id: string; objects: object[] }[] }>('PUT', '/visit-objects/legalisation', { ...object, version: 1, durationMinutes: 20, places: 2 });
    expect(changed.body.items.find(({ id }) => id === 'papers')?.objects).toContainEqual({ ...object, id: 'legalisation', version: 2, durationMinutes: 20, places: 2 });
    expect((await samira.sends('PUT', '/visit-objects/unknown-yet', { ...object, version: 3 })).status).toBe(412);
  });

  it('keeps to the grid of the counters that receive an object', async () => {
    const counter = await aCounter(house);
    const { status, body } = await samira.sends<Refusal>('PUT', `/visit-objects/${counter.objectId}`, { ...object, version: 1, durationMinutes: 20 });
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/durationMinutes', code: 'stepDuration' }]]);
  });
});
