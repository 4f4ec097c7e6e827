import { type House, openHouse } from '../../test/app.js';
import { Announcements, type Happening } from '../platform/announcements.js';
import { MailSink, SmsSink, until } from '../platform/queue/carriers.fixture.js';
import { citizen } from '../../test/people.js';
import { Sealer } from '../platform/sealed.js';
import { DeliveryLedger } from './delivery/delivery-ledger.js';
import { NotificationsModule } from './notifications.module.js';

let house: House;
let mail: MailSink;
let phones: SmsSink;
let accountId: string;

const night = '2026-11-20T22:30:00Z';
const noon = '2026-11-20T12:00:00Z';

beforeAll(async () => {
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
  const messages = { quietHours: { from: '21:00', to: '08:00' }, smsPerDay: 3, smsPerSecond: null, mailPerSecond: null, simulatedNumbers: true };
  house = await openHouse({ smtpUrl: mail.url, smppUrl: phones.url, messages }, [await NotificationsModule.forRole('both', null)]);
  accountId = (await citizen(house)).id;
});
afterAll(async () => {
  await house.close();
  await Promise.all([mail.stop(), phones.stop()]);
});
beforeEach(async () => {
  [mail.mood, phones.mood] = ['takes', 'takes'];
  house.clock.set(noon);
  await house.database.source.query('truncate notifications');
  await house.database.source.query('truncate notification_preferences');
});

interface Row {
  channel: string;
  status: string;
  wait: number;
  fallback_of: string | null;
  provider: string | null;
}
const rows = (): Promise<Row[]> =>
  house.database.source.query(`select channel, status, fallback_of, provider, round(extract(epoch from due_at - created_at) / 3600.0, 1)::float8 as wait from notifications order by created_at, fallback_of nulls first, channel, due_at`);
const channelsOf = async (): Promise<string> => (await rows()).map(({ channel, wait }) => (wait ? `${channel} +${wait}h` : channel)).join(', ');

const happens = (at: string, more: Partial<Happening> = {}, contacts: { email?: string | null; phone?: string | null } = {}): Promise<void> =>
  house.database.transaction((tx) =>
    house.app.get(Announcements).announce(
      { name: 'complaints.submit', at: new Date(at), addressee: { accountId, name: 'Fatima', locale: 'fr', email: 'fatima@example.ma', phone: '+212661234567', ...contacts }, variables: {}, ...more },
      tx,
    ),
  );
const prefers = (email: boolean, sms: boolean): Promise<unknown> => house.database.source.query('insert into notification_preferences values ($1, $2, $3, $4)', [accountId, 'complaints', email, sms]);

describe('at night', () => {
  it('the phone stays silent of what is not urgent until the morning', async () => {
    await happens(night);
    expect(await channelsOf()).toBe('email, sms +9.5h');
  });

  it('the phone stays silent too when its provider is back after a fault', async () => {
    await happens('2099-11-20T22:30:00Z');
    await house.app.get(DeliveryLedger).hurry('sms');
    const waiting = await house.database.source.query(`select from notifications where channel = 'sms' and next_attempt_at = '2099-11-21T08:00:00Z'`);
    expect(waiting).toHaveLength(1);
  });

  it('the phone stays silent of what could not be sent by day, and it has cost no try', async () => {
    house.clock.set(night);
    const before = phones.messages.length;
    await happens(noon);
    await until(async () => (await rows()).some(({ channel, wait }) => channel === 'sms' && wait > 12));
    expect(await house.database.source.query(`select status, attempts from notifications where channel = 'sms'`)).toEqual([{ status: 'queued', attempts: 0 }]);
    expect(phones.messages.length).toBe(before);
    await happens(noon, { name: 'accounts.passwordResetRequested', secrets: { code: '123456' } });
    await until(() => phones.messages.length === before + 1);
  });

  it('a code goes at once', async () => {
    await happens(night, { name: 'accounts.passwordResetRequested', secrets: { code: '123456' } });
    expect(await channelsOf()).toBe('email, sms');
  });
});

describe('a day with many messages', () => {
  it('brings the rest by e-mail', async () => {
    for (let count = 0; count < 5; count++) await happens(noon);
    expect((await rows()).map(({ channel }) => channel).sort()).toEqual(['email', 'email', 'email', 'email', 'email', 'sms', 'sms', 'sms']);
  });

  it('holds them until the next morning for who has no e-mail; codes are not counted', async () => {
    for (let count = 0; count < 3; count++) await happens(noon, { name: 'accounts.passwordChanged' }, { email: null });
    for (let count = 0; count < 4; count++) await happens(noon, {}, { email: null });
    expect(await channelsOf()).toBe('sms, sms, sms, sms, sms, sms, sms +20h');
  });
});

describe('who chose a channel', () => {
  it('hears by that one', async () => {
    await prefers(true, false);
    await happens(noon);
    expect(await channelsOf()).toBe('email');
  });

  it('hears by the other where the chosen one does not reach them', async () => {
    await prefers(false, true);
    await happens(noon, {}, { phone: '+212536616582' });
    expect(await channelsOf()).toBe('email');
  });

  it('still receives both halves of a secret', async () => {
    await prefers(true, false);
    await house.database.source.query(`update notification_preferences set kind = 'accounts'`);
    await happens(noon, { name: 'accounts.registrationApproved', secrets: { code: '123456', activationLink: 'https://x.example' } });
    expect(await channelsOf()).toBe('email, sms');
  });

  it('is told by the other when the chosen one fails for good, once', async () => {
    await prefers(true, false);
    mail.mood = 'refuses';
    const before = phones.messages.length;
    await happens(noon);
    await until(async () => (await rows()).some(({ channel, status }) => channel === 'sms' && status === 'handed_over'));
    expect(await rows()).toMatchObject([{ channel: 'email', status: 'failed' }, { channel: 'sms', fallback_of: expect.any(String), provider: 'smpp' }]);
    expect(phones.messages.length - before).toBe(1);
  });

  it('is told by e-mail when the network says that the phone could not be reached', async () => {
    await prefers(false, true);
    await happens(noon);
    await until(async () => (await rows())[0]?.status === 'handed_over');
    const [{ id }] = (await house.database.source.query('select provider_message_id as id from notifications')) as [{ id: string }];
    phones.tell(id, 'UNDELIV');
    phones.tell(id, 'UNDELIV');
    await until(async () => (await rows()).length === 2);
    await until(async () => (await rows())[1]?.status === 'handed_over');
    expect(await rows()).toMatchObject([{ channel: 'sms', status: 'failed' }, { channel: 'email' }]);
  });
});

it('both channels were used: neither stands in for the other', async () => {
  mail.mood = 'refuses';
  await happens(noon);
  await until(async () => (await rows()).every(({ status }) => status !== 'queued' && status !== 'sending'));
  expect((await rows()).map(({ channel, status }) => `${channel} ${status}`)).toEqual(['email failed', 'sms handed_over']);
});

it('an address is found again without being readable', async () => {
  await happens(noon);
  const fingerprint = house.app.get(Sealer).fingerprint('phone', '+212661234567');
  expect(await house.database.source.query('select channel from notifications where recipient_fingerprint = $1', [fingerprint])).toEqual([{ channel: 'sms' }]);
});
