import { type House, openHouse } from '../../../test/app.js';
import { citizen, Person } from '../../../test/people.js';
import { HealthModule } from '../../platform/health/health.module.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import type { MyNotificationsPage } from './my-notifications.dto.js';
import type { NotificationPreferences } from './preferences.dto.js';
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

describe('what I have not read', () => {
  it('is counted once for all channels, and marked', async () => {
    const fatima = await citizen(house);
    const list = async (): Promise<MyNotificationsPage> => (await fatima.sends<MyNotificationsPage>('GET', '/me/notifications')).body;
    const before = await list();
    expect([before.items.length, before.unread]).toEqual([3, 2]);
    const happeningId = before.items.at(-1)?.happeningId;
    expect((await fatima.sends('POST', '/me/notifications/read', { happeningId })).status).toBe(204);
    expect((await list()).items.map(({ unread }) => unread)).toEqual([true, false, false]);
    await fatima.sends('POST', '/me/notifications/read', {});
    expect((await list()).unread).toBe(0);
  });

  it('is told at once to an open page', async () => {
    const fatima = await citizen(house);
    const events = listens(fatima, 20);
    await until(() => events.some((event) => event.includes('"unread":2')));
    await fatima.sends('POST', '/me/notifications/read', {});
    await until(() => events.some((event) => event.includes('"unread":0')));
    expect(events.filter((event) => event.startsWith('event: messages'))).toHaveLength(2);
  });

  it('is told to no page whose session has ended, and to five pages of one account at the most', async () => {
    const fatima = await citizen(house);
    const pages = Array.from({ length: 5 }, () => listens(fatima, 20));
    await until(() => pages.every((events) => events.length > 0));
    expect((await fatima.sends('GET', '/me/notifications/stream')).status).toBe(429);
    await fatima.sends('DELETE', '/session');
    await until(() => pages.every((events) => events.at(-1) === 'end'), 10_000);
  });
});

/** The events of an open page as they come, and `end`. */
function listens(person: Person, seconds: number): string[] {
  const events: string[] = [];
  const read = async (): Promise<void> => {
    const answer = await fetch(`${house.url}/me/notifications/stream?seconds=${seconds}`, { headers: { authorization: `Bearer ${person.accessToken}`, accept: 'text/event-stream' } });
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) events.push(...chunk.split('\n\n').map((event) => event.trim()).filter(Boolean));
    events.push('end');
  };
  void read().catch(() => events.push('lost'));
  return events;
}

describe('how I want to be told', () => {
  it('is by both channels until I choose, and never by none', async () => {
    const fatima = await citizen(house);
    const first = await fatima.sends<NotificationPreferences>('GET', '/me/notification-preferences');
    expect(first.body).toMatchObject({ locale: 'ar', kinds: [{ kind: 'accounts', email: true, sms: true }, { kind: 'complaints' }, { kind: 'certificates' }, { kind: 'passport-requests' }, { kind: 'appointments', label: 'المواعيد' }] });
    const change = { locale: 'fr', kinds: [{ kind: 'complaints', email: true, sms: false }] };
    const changed = await fatima.sends<NotificationPreferences>('PATCH', '/me/notification-preferences', change);
    expect(changed.body.kinds.find(({ kind }) => kind === 'complaints')).toMatchObject({ email: true, sms: false });
    expect(changed.body.locale).toBe('fr');
    const silence = await fatima.sends<{ errors: unknown[] }>('PATCH', '/me/notification-preferences', { kinds: [{ kind: 'complaints', email: false, sms: false }] });
    expect([silence.status, silence.body.errors]).toMatchObject([400, [{ pointer: '/kinds/0', code: 'oneChannelStays' }]]);
    const unknown = await fatima.sends('PATCH', '/me/notification-preferences', { kinds: [{ kind: 'weather', email: true, sms: true }] });
    expect(unknown.status).toBe(400);
  });
});

it('the readiness tells how the carriers are', async () => {
  const ready = await fetch(house.url.replace('/api/v1', '/health/ready'));
  expect(await ready.json()).toMatchObject({ parts: { outbox: { state: 'up' }, smtp: { state: 'up' }, sms: { state: 'up' } } });
});
