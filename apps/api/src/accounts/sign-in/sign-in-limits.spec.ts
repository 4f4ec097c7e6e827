import { TOTP } from 'otpauth';
import { openHouse, type House } from '../../../test/app.js';
import { aPerson, Person } from '../../../test/people.js';
import { staffPassword } from '../../../test/province.js';

let house: House;
beforeAll(async () => void (house = await openHouse({ rateLimits: true, staffMfa: 'required' })));
afterAll(() => house.close());

test('the sixth wrong password within a minute is not even looked at', async () => {
  const guesser = new Person(house);
  for (let i = 0; i < 5; i += 1) expect((await guesser.signsIn('clerk2', 'a wrong password')).status).toBe(401);
  const sixth = await guesser.signsIn('clerk2', staffPassword);
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(sixth.headers.get('ratelimit-policy')).toBe('"sign-in";q=5;w=60');
  expect((await guesser.signsIn('clerk', staffPassword)).status).toBe(200);
});

test('right passwords do not count', async () => {
  const person = new Person(house);
  for (let i = 0; i < 8; i += 1) expect((await person.signsIn('clerk', staffPassword)).status).toBe(200);
});

test('staff without a second factor can do nothing but enrol one', async () => {
  const clerk = new Person(house);
  const { body } = await clerk.signsIn('clerk', staffPassword);
  expect(body.account.mustEnrolSecondFactor).toBe(true);
  const refused = await clerk.sends<{ code: string }>('GET', '/registrations');
  expect([refused.status, refused.body.code]).toEqual([403, 'second_factor_required']);
  expect((await clerk.sends('GET', '/me')).body).toMatchObject({ mustEnrolSecondFactor: true });
  expect((await clerk.sends('POST', '/me/second-factor')).status).toBe(201);
});

test('new tickets do not buy more guesses at the second factor', async () => {
  const admin = new Person(house);
  await admin.signsIn('admin', staffPassword);
  const { body } = await admin.sends<{ secret: string }>('POST', '/me/second-factor');
  const code = new TOTP({ secret: body.secret }).generate({ timestamp: house.clock.now().getTime() });
  await admin.sends('POST', '/me/second-factor/confirmation', { code });
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) {
    const { ticket } = (await admin.signsIn('admin', staffPassword)).body;
    statuses.push((await admin.sends('POST', '/session/second-factor', { ticket, code })).status);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
});

test('an address registers ten times an hour at the most', async () => {
  const stranger = new Person(house);
  const answers = await Promise.all(Array.from({ length: 11 }, () => stranger.sends('POST', '/registrations', aPerson())));
  expect(answers.map((answer) => answer.status).sort()).toEqual([...Array<number>(10).fill(202), 429]);
});

test('a code is asked for five times an hour at the most, known or not', async () => {
  const stranger = new Person(house);
  const answers = await Promise.all(Array.from({ length: 6 }, () => stranger.sends('POST', '/password-resets', { username: 'nobody' })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([202, 202, 202, 202, 202, 429]);
});
