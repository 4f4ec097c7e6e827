import { files, openComplaintsHouse, reads } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { type Answer, citizen, Person, staffMember } from '../../../test/people.js';
import { staffPassword } from '../../../test/province.js';
import type { StaffList, StaffView } from './staff.dto.js';

type Known = StaffView & { code: string };

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openComplaintsHouse();
  admin = await staffMember(house, 'admin');
});
afterAll(() => house.close());

let joined = 0;
const somebody = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  role: 'clerk', officeId: 'annex-5', firstName: 'Imane', lastName: 'Filali', firstNameAr: 'إيمان', lastNameAr: 'الفيلالي',
  email: `imane${(joined += 1)}@province.ma`, phone: '06 61 00 00 11', locale: 'fr', ...changes,
});
const find = async (username: string): Promise<StaffView> => {
  const { items } = (await admin.sends<StaffList>('GET', '/staff?limit=100')).body;
  const found = items.find((person) => person.username === username);
  if (!found) throw new Error(`${username} is not of the staff`);
  return found;
};
const change = (who: Person, { id, version }: StaffView, body: object, seen = version): Promise<Answer<Known>> => who.sends('PATCH', `/staff/${id}`, body, { 'if-match': `"${seen}"` });
const suspend = (who: Person, { id, version }: StaffView): Promise<Answer<Known>> => who.sends('POST', `/staff/${id}/suspension`, { reason: 'Départ du service' }, { 'if-match': `"${version}"` });

describe('somebody who joins the staff', () => {
  it('gets a link and a code, chooses a password, and works', async () => {
    const { status, body } = await admin.sends<StaffView>('POST', '/staff', somebody());
    expect([status, body.username, body.status, body.office?.id]).toEqual([201, 'imane.filali', 'awaiting_activation', 'annex-5']);
    const clerk = new Person(house);
    const { variables, secrets } = clerk.hears('accounts.staffInvited', String(body.email));
    await clerk.sends('POST', '/activations', { username: variables['username'], code: secrets?.['code'], newPassword: 'un mot de passe à moi' });
    expect((await clerk.signsIn('imane.filali', 'un mot de passe à moi')).status).toBe(200);
    expect((await clerk.sends('GET', '/workqueue')).status).toBe(200);
  });

  it.each([
    [{ officeId: undefined }, '/officeId'],
    [{ officeId: 'nowhere' }, '/officeId'],
    [{ role: 'citizen' }, '/role'],
    [{ rights: ['staff.manage'] }, '/rights'],
    [{ email: 'nobody' }, '/email'],
  ])('is described without mistakes: %j', async (changes, pointer) => {
    const { status, body } = await admin.sends<{ errors: { pointer: string }[] }>('POST', '/staff', somebody(changes));
    expect([status, body.errors[0]?.pointer]).toEqual([400, pointer]);
  });
});

describe('who leaves', () => {
  it('is out at once, and the cases go back to the queue', async () => {
    const fatima = await citizen(house);
    const { reference } = (await files(fatima)).body;
    const clerk = await staffMember(house, 'clerk2');
    await clerk.sends('POST', '/workqueue/claims', { references: [reference] });
    expect((await suspend(admin, await find('clerk2'))).body.status).toBe('suspended');
    expect((await clerk.sends('GET', '/workqueue')).status).toBe(401);
    expect((await new Person(house).signsIn('clerk2', staffPassword)).status).toBe(401);
    const { body } = await reads(await staffMember(house, 'clerk'), reference);
    expect(body.assignee).toBeNull();
    expect(body.timeline.at(-1)).toMatchObject({ action: 'release', internal: true });
    expect((await reads(fatima, reference)).body.timeline.map(({ action }) => action)).not.toContain('release');
  });

  it('is let in again', async () => {
    const { id, version } = await find('clerk2');
    expect((await admin.sends<StaffView>('DELETE', `/staff/${id}/suspension`, undefined, { 'if-match': `"${version}"` })).body.status).toBe('active');
    expect((await new Person(house).signsIn('clerk2', staffPassword)).status).toBe(200);
  });
});

describe('roles and rights', () => {
  it('are changed on the version that was seen, and end the sessions', async () => {
    const before = await find('clerk2');
    const clerk = await staffMember(house, 'clerk2');
    expect((await admin.sends('PATCH', `/staff/${before.id}`, { role: 'supervisor' })).status).toBe(428);
    const { status, body } = await change(admin, before, { role: 'supervisor' });
    expect([status, body.role]).toEqual([200, 'supervisor']);
    expect((await change(admin, before, { role: 'clerk' })).status).toBe(412);
    expect((await clerk.sends('GET', '/workqueue')).status).toBe(401);
    await change(admin, body, { role: 'clerk' });
  });

  it('are given beyond the role, one by one', async () => {
    const { body } = await change(admin, await find('clerk2'), { rights: ['audit.read'] });
    const clerk = await staffMember(house, 'clerk2');
    expect((await clerk.sends('GET', '/audit-trail')).status).toBe(200);
    await change(admin, body, { rights: [] });
    expect((await (await staffMember(house, 'clerk2')).sends('GET', '/audit-trail')).status).toBe(403);
  });

  it('are nobody’s own to change, and an administrator remains', async () => {
    const self = await find('admin');
    expect((await change(admin, self, { role: 'clerk', officeId: 'annex-5' })).body.code).toBe('own_account');
    expect((await suspend(admin, self)).body.code).toBe('own_account');
    await change(admin, await find('clerk2'), { role: 'admin' });
    const second = await staffMember(house, 'clerk2');
    expect((await suspend(second, await find('admin'))).status).toBe(200);
    const others = (await second.sends<StaffList>('GET', '/staff?role=admin&status=active')).body.items;
    expect(others.map(({ username }) => username)).toEqual(['clerk2']);
    const { id, version } = (await second.sends<StaffList>('GET', '/staff?q=admin')).body.items[0] ?? ({} as StaffView);
    await second.sends('DELETE', `/staff/${id}/suspension`, undefined, { 'if-match': `"${version}"` });
    admin = await staffMember(house, 'admin');
    await change(admin, await find('clerk2'), { role: 'clerk', officeId: 'annex-5' });
  });
});
