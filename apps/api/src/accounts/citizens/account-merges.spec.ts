import { files, openComplaintsHouse } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import type { MergeView } from './account-merge.dto.js';

type Merge = MergeView & { code: string };

let house: House;
let supervisor: Person;
let admin: Person;
beforeAll(async () => {
  house = await openComplaintsHouse();
  [supervisor, admin] = await Promise.all([staffMember(house, 'supervisor'), staffMember(house, 'admin')]);
});
afterAll(() => house.close());

const propose = (who: Person, kept: Person, merged: Person) => who.sends<Merge>('POST', '/account-merges', { keepId: kept.id, duplicate: merged.username, reason: 'Ancien et nouveau numéro de carte' });
const references = async (who: Person): Promise<string[]> => (await who.sends<{ items: { reference: string }[] }>('GET', '/me/cases')).body.items.map(({ reference }) => reference);

describe('two accounts of one person', () => {
  it('become one when a second person confirms, and two again when that was wrong', async () => {
    const [kept, merged] = [await citizen(house), await citizen(house)];
    const [own, other] = [(await files(kept)).body.reference, (await files(merged)).body.reference];
    const { status, body } = await propose(supervisor, kept, merged);
    expect([status, body.status, body.merged.cases, body.actions]).toEqual([201, 'proposed', 1, ['decline']]);
    expect((await supervisor.sends<Merge>('POST', `/account-merges/${body.id}/confirmation`)).body.code).toBe('second_person');
    expect((await admin.sends<Merge>('POST', `/account-merges/${body.id}/confirmation`)).body).toMatchObject({ status: 'confirmed', actions: ['undo'] });

    expect((await merged.sends('GET', '/me')).status).toBe(401);
    expect((await new Person(house).signsIn(merged.username, merged.password)).status).toBe(401);
    expect((await references(kept)).sort()).toEqual([own, other].sort());
    expect(kept.hears('accounts.accountsMerged', kept.data.email).variables['username']).toBe(kept.username);
    expect((await admin.sends<{ code: string }>('DELETE', `/citizens/${merged.id}/suspension`)).body.code).toBe('account_merged');

    const since = (await files(kept)).body.reference;
    expect((await admin.sends<Merge>('DELETE', `/account-merges/${body.id}`)).body.status).toBe('undone');
    expect((await references(kept)).sort()).toEqual([own, since].sort());
    await merged.signsIn();
    expect(await references(merged)).toEqual([other]);
    const { items } = (await merged.sends<{ items: { action: string }[] }>('GET', '/me/readers')).body;
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['accounts.mergeProposed', 'accounts.accountsMerged', 'accounts.mergeUndone']));
  });

  it('share what reaches the citizen: what the first lacked it has now, and nothing leads to the second any more', async () => {
    const [kept, merged] = [await citizen(house), await citizen(house)];
    const { source } = house.database;
    await source.query('update accounts set email_sealed = null where id = $1', [kept.id]);
    await source.query('update citizens set email_fingerprint = null where account_id = $1', [kept.id]);
    const { body } = await propose(supervisor, kept, merged);
    await admin.sends('POST', `/account-merges/${body.id}/confirmation`);
    const contacts = async (who: Person): Promise<object | undefined> => {
      const [row] = await source.query<object[]>('select a.email_sealed is not null and c.email_fingerprint is not null as email, a.phone_sealed is not null and c.phone_fingerprint is not null as phone from accounts a join citizens c on c.account_id = a.id where a.id = $1', [who.id]);
      return row;
    };
    expect([await contacts(kept), await contacts(merged)]).toEqual([{ email: true, phone: true }, { email: false, phone: false }]);
    // Whose account a word opens; all have the same password.
    const door = (typed: string): Promise<string | undefined> => new Person(house).signsIn(typed, kept.password).then(({ body: { account } }) => account?.id);
    for (const typed of [merged.data.email, kept.data.phone, kept.username]) expect([typed, await door(typed)]).toEqual([typed, kept.id]);
    for (const typed of [merged.data.phone, merged.username]) expect([typed, await door(typed)]).toEqual([typed, undefined]);
    // Told at every address: the one that was taken over, and the phone that was given up.
    for (const heard of [kept.hears('accounts.accountsMerged', merged.data.email), kept.hears('accounts.accountsMerged', `+212${merged.data.phone.slice(1)}`)]) expect(heard).toMatchObject({ addressee: { accountId: kept.id }, variables: { username: kept.username } });

    await admin.sends('DELETE', `/account-merges/${body.id}`);
    expect([await contacts(kept), await contacts(merged)]).toEqual([{ email: false, phone: true }, { email: true, phone: true }]);
    expect(await door(merged.data.email)).toBe(merged.id);
  });

  it('take over nothing that was never proved', async () => {
    const [kept, merged] = [await citizen(house), await citizen(house)];
    const { source } = house.database;
    await source.query('update accounts set phone_sealed = null where id = $1', [kept.id]);
    await source.query('update citizens set phone_fingerprint = null where account_id = $1', [kept.id]);
    await source.query(`update accounts set status = 'awaiting_activation' where id = $1`, [merged.id]);
    await admin.sends('POST', `/account-merges/${(await propose(supervisor, kept, merged)).body.id}/confirmation`);
    const [row] = await source.query<{ phone: Buffer | null }[]>('select phone_sealed as phone from accounts where id = $1', [kept.id]);
    expect(row?.phone).toBeNull();
  });

  it('are a matter of the office of one of them, and wait for one decision at a time', async () => {
    const [kept, merged] = [await citizen(house), await citizen(house)];
    const { body } = await propose(admin, kept, merged);
    expect((await propose(supervisor, kept, merged)).body.code).toBe('merge_open');
    expect((await propose(supervisor, kept, Object.assign(new Person(house), { username: 'nobody.at.all' }))).status).toBe(400);
    expect((await supervisor.sends<Merge>('POST', `/account-merges/${body.id}/refusal`)).body.status).toBe('declined');
    const elsewhere = [await citizen(house, { officeId: 'annex-1' }), await citizen(house, { officeId: 'annex-1' })] as const;
    expect((await propose(supervisor, ...elsewhere)).status).toBe(404);
    expect((await propose(admin, ...elsewhere)).status).toBe(201);
    expect((await supervisor.sends<{ items: Merge[] }>('GET', '/account-merges')).body.items.map(({ kept: { id } }) => id)).not.toContain(elsewhere[0].id);
  });
});

describe('an account that is misused', () => {
  it('is closed with a reason that its holder is told, and opened again', async () => {
    const karim = await citizen(house);
    const address = `/citizens/${karim.id}/suspension`;
    expect((await supervisor.sends('POST', address, { reason: 'Usurpation d’identité' })).status).toBe(204);
    expect(karim.hears('accounts.accountSuspended', karim.data.email).variables['reason']).toBe('Usurpation d’identité');
    expect((await karim.sends('GET', '/me')).status).toBe(401);
    expect((await supervisor.sends<{ code: string }>('POST', address, { reason: 'Encore une fois' })).body.code).toBe('account_suspended');
    expect((await supervisor.sends('DELETE', address)).status).toBe(204);
    expect((await karim.signsIn()).status).toBe(200);
    const elsewhere = await citizen(house, { officeId: 'annex-1' });
    expect((await supervisor.sends('POST', `/citizens/${elsewhere.id}/suspension`, { reason: 'Usurpation' })).status).toBe(404);
  });
});
