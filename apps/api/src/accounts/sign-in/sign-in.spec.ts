import { TOTP } from 'otpauth';
import { openHouse, type House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import { staffPassword } from '../../../test/province.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ rateLimits: false })));
afterAll(() => house.close());

const minute = { minutes: 1, seconds: 1 };

test('a citizen comes in by user name, CIN, e-mail or phone, however written', async () => {
  const amina = await citizen(house, { cin: 'FA123456', phone: '0661234567', email: 'Amina@Example.ma', firstName: 'Amina', lastName: 'Berkani' });
  const spellings = ['amina.berkani', 'AMINA.BERKANI', 'fa 123 456', 'amina@example.MA', '06 61 23 45 67', '+212661234567', '00212 6 61 23 45 67'];
  const statuses = await Promise.all(spellings.map(async (typed) => (await new Person(house).signsIn(typed, amina.password)).status));
  expect(statuses).toEqual(spellings.map(() => 200));
});

test('a wrong password, an unknown name and a shared phone are answered alike', async () => {
  const mother = await citizen(house, { phone: '0671000001' });
  await citizen(house, { phone: '0671000001' });
  const answers = await Promise.all([
    new Person(house).signsIn(mother.username, 'not the password at all'),
    new Person(house).signsIn('nobody.knows', 'not the password at all'),
    new Person(house).signsIn('0671000001', mother.password),
  ]);
  for (const { status, body } of answers) expect({ status, ...body, requestId: '' }).toEqual({ status: 401, ...answers[0]?.body, requestId: '' });
  expect(answers[0]?.body).toMatchObject({ code: 'sign_in_refused', title: 'Connexion refusée' });
});

test('the refresh cookie is out of reach of scripts and other sites', async () => {
  const answer = await new Person(house).signsIn('clerk', staffPassword);
  const cookie = answer.headers.getSetCookie().join();
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/api/v1/session', 'Max-Age=43200']) expect(cookie).toContain(attribute);
});

test('each refresh turns the cookie; a lost answer may be asked for again within a minute', async () => {
  const clerk = await staffMember(house, 'clerk');
  const first = clerk.refreshCookie;
  expect((await clerk.refreshes()).status).toBe(200);
  const second = clerk.refreshCookie;
  expect(second).not.toBe(first);
  expect((await clerk.refreshes(first)).status).toBe(200);
  expect(clerk.refreshCookie).toBe(second);
  expect((await clerk.refreshes(second)).status).toBe(200);
});

test('an old cookie used again ends the session', async () => {
  const clerk = await staffMember(house, 'clerk');
  const [first] = [clerk.refreshCookie, await clerk.refreshes()];
  await clerk.refreshes();
  const stolen = await new Person(house).refreshes(first);
  expect([stolen.status, stolen.body.code]).toEqual([401, 'session_ended']);
  expect((await clerk.refreshes()).status).toBe(401);
  expect((await clerk.sends('GET', '/me')).status).toBe(401);
});

test('the cookie before is refused after a minute', async () => {
  const clerk = await staffMember(house, 'clerk2');
  const [first] = [clerk.refreshCookie, await clerk.refreshes()];
  house.clock.advance(minute);
  expect((await clerk.refreshes(first)).status).toBe(401);
});

test('two tabs that refresh at once both stay signed in', async () => {
  const clerk = await staffMember(house, 'clerk');
  const cookie = clerk.refreshCookie;
  const tabs = [Object.assign(new Person(house), { refreshCookie: cookie }), Object.assign(new Person(house), { refreshCookie: cookie })];
  const answers = await Promise.all(tabs.map((tab) => tab.refreshes()));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  for (const tab of tabs) expect((await tab.refreshes()).status).toBe(200);
});

test('staff are signed out after 15 idle minutes, at the latest after 12 hours', async () => {
  const clerk = await staffMember(house, 'clerk');
  for (let i = 0; i < 5; i += 1) {
    house.clock.advance({ minutes: 14 });
    expect((await clerk.refreshes()).status).toBe(200);
  }
  house.clock.advance({ minutes: 16 });
  expect((await clerk.refreshes()).status).toBe(401);
  const later = await staffMember(house, 'clerk');
  await house.database.source.query(`update sessions set expires_at = $1`, [house.clock.now()]);
  expect((await later.refreshes()).status).toBe(401);
});

test('signing out ends the session at once, with the cookie or with the token alone', async () => {
  const [one, other] = [await staffMember(house, 'clerk'), await staffMember(house, 'clerk')];
  expect((await one.sends('DELETE', '/session')).status).toBe(204);
  expect((await one.sends('GET', '/me')).status).toBe(401);
  other.refreshCookie = undefined;
  await other.sends('DELETE', '/session');
  expect((await other.sends('GET', '/me')).status).toBe(401);
});

test('one’s sessions are listed and ended one by one; those of others are not there', async () => {
  const [desk, laptop, colleague] = [await staffMember(house, 'supervisor'), await staffMember(house, 'supervisor'), await staffMember(house, 'clerk')];
  const list = await desk.sends<{ items: { id: string; current: boolean }[] }>('GET', '/sessions');
  const other = list.body.items.find((session) => !session.current);
  expect(list.body.items.filter((session) => session.current)).toHaveLength(1);
  expect((await colleague.sends('DELETE', `/sessions/${other?.id}`)).status).toBe(404);
  expect((await desk.sends('DELETE', `/sessions/${other?.id}`)).status).toBe(204);
  expect((await laptop.sends('GET', '/me')).status).toBe(401);
});

test.each([
  ['no algorithm', (token: string) => `${Buffer.from('{"alg":"none","kid":"nafida-1"}').toString('base64url')}.${token.split('.')[1]}.`],
  ['another key id', (token: string) => `${Buffer.from('{"alg":"HS256","kid":"../../dev/null"}').toString('base64url')}.${token.split('.').slice(1).join('.')}`],
  ['a changed body', (token: string) => token.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x","sid":"y","typ":"access"}').toString('base64url')}.`)],
])('a token with %s is refused', async (_, forge) => {
  const clerk = await staffMember(house, 'clerk');
  clerk.accessToken = forge(clerk.accessToken ?? '');
  expect((await clerk.sends('GET', '/me')).status).toBe(401);
});

test('a second factor is enrolled, asked for, and each code is good once', async () => {
  const nadia = await staffMember(house, 'supervisor');
  const enrolment = await nadia.sends<{ secret: string; otpauthUri: string }>('POST', '/me/second-factor');
  expect(enrolment.body.otpauthUri).toMatch(/^otpauth:\/\/totp\/Nafida:supervisor\?/);
  const code = (): string => new TOTP({ secret: enrolment.body.secret }).generate({ timestamp: house.clock.now().getTime() });
  expect((await nadia.sends('POST', '/me/second-factor/confirmation', { code: '000000' })).status).toBe(400);
  expect((await nadia.sends('POST', '/me/second-factor/confirmation', { code: code() })).status).toBe(204);
  const { body } = await nadia.signsIn('supervisor', staffPassword);
  expect(body).toEqual({ mfaRequired: true, ticket: expect.any(String) });
  expect((await nadia.sends('POST', '/session/second-factor', { ticket: body.ticket, code: code() })).status).toBe(401);
  house.clock.advance({ seconds: 31 });
  const done = await nadia.sends<{ accessToken: string }>('POST', '/session/second-factor', { ticket: body.ticket, code: code() });
  expect(done.body.accessToken).toEqual(expect.any(String));
  house.clock.advance({ seconds: 31 });
  expect((await nadia.sends('POST', '/session/second-factor', { ticket: body.ticket, code: code() })).status).toBe(401);
});
