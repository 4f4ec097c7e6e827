import { type House, openHouse } from '../../../test/app.js';
import { citizen, Person } from '../../../test/people.js';
import { HealthModule } from '../../platform/health/health.module.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import type { MyNotificationsPage } from './my-notifications.dto.js';
import { NotificationsModule } from '../notifications.module.js';

let house: House;
let mail: MailSink;
let phones: SmsSink;

beforeAll(async () => {
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
  house = await openHouse({ smtpUrl: mail.url, smppUrl: phones.url }, [HealthModule, await NotificationsModule.forRole('both', null)]);
});
afterAll(async () => {
  await house.close();
  await Promise.all([mail.stop(), phones.stop()]);
});

describe('what was sent to me', () => {
  it('is told to nobody who has not signed in', async () => {
    const { status, body } = await new Person(house).sends('GET', '/me/notifications');
    expect([status, body['code']]).toEqual([401, 'unauthenticated']);
  });

  it('is listed newest first, page by page, with masked addresses and without codes', async () => {
    const fatima = await citizen(house);
    await until(() => mail.mails.some(({ to }) => to === fatima.data.email));
    const first = await fatima.sends<MyNotificationsPage>('GET', '/me/notifications?limit=1');
    expect(first.status).toBe(200);
    expect(first.body.items).toMatchObject([{ event: 'accounts.accountActivated', channel: 'email', label: 'تفعيل الحساب', to: 'f•••@example.ma', reference: null }]);
    const rest = await fatima.sends<MyNotificationsPage>('GET', `/me/notifications?cursor=${first.body.nextCursor}`);
    expect(rest.body.items.map(({ event, channel }) => `${event} ${channel}`).sort()).toEqual(['accounts.registrationApproved email', 'accounts.registrationApproved sms']);
    expect(rest.body.nextCursor).toBeNull();
    const code = fatima.hears('accounts.registrationApproved', fatima.data.email).secrets?.['code'];
    expect(JSON.stringify([first.body, rest.body])).not.toMatch(new RegExp(`${code}|${fatima.data.email}|${fatima.data.phone}`));
  });

  it('is never shown to another', async () => {
    const [fatima, karim] = [await citizen(house), await citizen(house)];
    const ids = async (person: Person): Promise<string[]> => (await person.sends<MyNotificationsPage>('GET', '/me/notifications')).body.items.map(({ id }) => id);
    const others = new Set(await ids(karim));
    expect((await ids(fatima)).filter((id) => others.has(id))).toEqual([]);
  });

  it('refuses a cursor it did not give', async () => {
    const fatima = await citizen(house);
    const { status, body } = await fatima.sends('GET', '/me/notifications?cursor=eyJ4.abc');
    expect([status, body['code']]).toEqual([400, 'invalid_input']);
  });
});

it('the readiness tells how the carriers are', async () => {
  const ready = await fetch(house.url.replace('/api/v1', '/health/ready'));
  expect(await ready.json()).toMatchObject({ parts: { outbox: { state: 'up' }, smtp: { state: 'up' }, sms: { state: 'up' } } });
});
