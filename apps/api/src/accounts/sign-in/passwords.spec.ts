import { openHouse, type House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import { judgePassword } from './password-rules.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ rateLimits: false })));
afterAll(() => house.close());

test('a stranger changes no password', async () => {
  expect((await new Person(house).sends('POST', '/password', { currentPassword: 'a', newPassword: 'b' })).status).toBe(401);
});

test('changing the password ends the other sessions and tells the person', async () => {
  const amina = await citizen(house);
  const elsewhere = new Person(house);
  await elsewhere.signsIn(amina.username, amina.password);
  const wrong = await amina.sends<{ errors: unknown[] }>('POST', '/password', { currentPassword: 'not mine', newPassword: 'la cigogne de Saïdia' });
  expect(wrong.body.errors).toMatchObject([{ pointer: '/currentPassword', code: 'wrongPassword' }]);
  expect((await amina.sends('POST', '/password', { currentPassword: amina.password, newPassword: 'la cigogne de Saïdia' })).status).toBe(204);
  expect((await amina.sends('GET', '/me')).status).toBe(200);
  expect((await elsewhere.sends('GET', '/me')).status).toBe(401);
  expect((await elsewhere.refreshes()).status).toBe(401);
  amina.hears('accounts.passwordChanged', amina.data.email);
});

test('a forgotten password is replaced with a code', async () => {
  const amina = await citizen(house);
  const stranger = new Person(house);
  const [known, unknown] = [await stranger.sends('POST', '/password-resets', { username: amina.data.cin }), await stranger.sends('POST', '/password-resets', { username: 'nobody' })];
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  const told = stranger.hears('accounts.passwordResetRequested', amina.data.email);
  const code = told.secrets?.['code'];
  const weak = await stranger.sends<{ errors: unknown[] }>('POST', '/password-resets/completion', { username: amina.username, code, newPassword: 'court' });
  expect(weak.body.errors).toMatchObject([{ pointer: '/newPassword', code: 'passwordTooShort', message: expect.stringContaining('15') }]);
  const done = { username: amina.username, code, newPassword: 'les amandiers de Taforalt' };
  expect((await stranger.sends('POST', '/password-resets/completion', done)).status).toBe(204);
  expect((await stranger.sends('POST', '/password-resets/completion', done)).status).toBe(400);
  expect((await amina.sends('GET', '/me')).status).toBe(401);
  expect((await stranger.signsIn(amina.username, 'les amandiers de Taforalt')).status).toBe(200);
});

test('after ten wrong codes the right one is no longer good', async () => {
  const amina = await citizen(house);
  const stranger = new Person(house);
  await stranger.sends('POST', '/password-resets', { username: amina.username });
  const code = stranger.hears('accounts.passwordResetRequested', amina.data.email).secrets?.['code'];
  const wrong = code === '00000000' ? '11111111' : '00000000';
  const tries = await Promise.all(Array.from({ length: 10 }, () => stranger.sends<{ code: string }>('POST', '/password-resets/completion', { username: amina.username, code: wrong, newPassword: 'les amandiers de Taforalt' })));
  for (const answer of tries) expect([answer.status, answer.body.code]).toEqual([400, 'code_refused']);
  expect((await stranger.sends('POST', '/password-resets/completion', { username: amina.username, code, newPassword: 'les amandiers de Taforalt' })).status).toBe(400);
});

test('a code is good for ten minutes', async () => {
  const amina = await citizen(house);
  await amina.sends('POST', '/password-resets', { username: amina.username });
  const code = amina.hears('accounts.passwordResetRequested', amina.data.email).secrets?.['code'];
  house.clock.advance({ minutes: 11 });
  expect((await amina.sends('POST', '/password-resets/completion', { username: amina.username, code, newPassword: 'les amandiers de Taforalt' })).status).toBe(400);
});

test('an activation code sent again replaces the first; a fixed line finds it in the link', async () => {
  const stranger = new Person(house);
  const data = { phone: '0536616582', email: 'fixe@example.ma', cin: 'FA777777', firstName: 'Bahija', lastName: 'Rami' };
  await stranger.registers(data);
  const clerk = await staffMember(house, 'clerk');
  const { body } = await clerk.sends<{ items: { id: string }[] }>('GET', '/registrations?status=pending');
  await clerk.sends('POST', `/registrations/${body.items[0]?.id}/approval`);
  const first = stranger.hears('accounts.registrationApproved', data.email).secrets;
  expect(first?.['activationLink']).toBe(`https://nafida.test/activate#username=bahija.rami&code=${first?.['code']}`);
  expect((await stranger.sends('POST', '/activations/resend', { username: 'bahija.rami' })).status).toBe(202);
  const second = stranger.hears('accounts.activationResent', data.email).secrets;
  const activate = (code: unknown): Promise<{ status: number }> => stranger.sends('POST', '/activations', { username: 'bahija.rami', code, newPassword: 'les amandiers de Taforalt' });
  expect((await activate(first?.['code'])).status).toBe(400);
  expect((await activate(second?.['code'])).status).toBe(204);
});

const owner = { username: 'amina.berkani', names: ['Amina', 'Berkani'], cin: 'FA123456', hasSecondFactor: false };

test.each(['Nafida-demo-2026', 'les oliviers de Zegzel', 'جملة طويلة لا يعرفها غيري', 'correct horse zegzel 9', 'x7$Kq9!vLm2#Zp4w'])('%s is a good password', (password) => {
  expect(judgePassword(password, owner)).toBeUndefined();
});

test.each([
  ['court', 'passwordTooShort'],
  ['x'.repeat(129), 'tooLong'],
  ['berkane2026!!!!', 'passwordCommon'],
  ['P@ssw0rd1234567', 'passwordCommon'],
  ['passwordpassword', 'passwordCommon'],
  ['azertyuiopqsdfghjklm', 'passwordCommon'],
  ['123456789012345', 'passwordCommon'],
  ['06 61 23 45 67 89', 'passwordCommon'],
  ['aaaaaaaaaaaaaaaa', 'passwordCommon'],
  ['Amina.Berkani2026', 'passwordPersonal'],
  ['FA123456FA123456'.slice(0, 8) + '0000000', 'passwordPersonal'],
  ['nafida202620262026', 'passwordPersonal'],
])('%s is refused', (password, code) => {
  expect(judgePassword(password, owner)?.code).toBe(code);
});

test('eight characters do beside a second factor', () => {
  expect(judgePassword('q7;Vtr!w', { ...owner, hasSecondFactor: true })).toBeUndefined();
});
