import { type House } from '../../../test/app.js';
import { files, openComplaintsHouse } from '../../../test/complaints.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import type { MessageFigures, SendingState } from './figures.dto.js';
import type { CaseView } from '../../cases/case.dto.js';
import type { CaseMessages, CaseSms, MessagesPage, ResentMessages, ResentSetAside, SmsCount } from './messages.dto.js';

let house: House;
let mail: MailSink;
let phones: SmsSink;
let admin: Person;
let fatima: Awaited<ReturnType<typeof citizen>>;
let reference: string;

beforeAll(async () => {
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
  house = await openComplaintsHouse({ smtpUrl: mail.url, smppUrl: phones.url });
  admin = await staffMember(house, 'admin');
  fatima = await citizen(house);
  ({ reference } = (await files(fatima)).body);
  await until(async () => (await all()).every(({ status }) => status === 'handed_over'), 20_000);
}, 60_000);
afterAll(async () => {
  await house.close();
  await Promise.all([mail.stop(), phones.stop()]);
});

const all = async (query = ''): Promise<MessagesPage['items']> => (await admin.sends<MessagesPage>('GET', `/notifications?limit=100${query}`)).body.items;
const fails = (id: string, status: string): Promise<unknown> => house.database.source.query('update notifications set status = $2, last_error = $3 where id = $1', [id, status, 'submit_sm 0x58']);

describe('the messages of the province', () => {
  it('are found by reference, address, person, state, channel and day', async () => {
    const count = async (query: string): Promise<number> => (await all(query)).length;
    const q = (text: string): string => `&q=${encodeURIComponent(text)}`;
    expect(await count(q(reference.toLowerCase()))).toBe(2);
    expect(await count(q(fatima.data.email.toUpperCase()))).toBeGreaterThanOrEqual(3);
    expect(await count(q('0612 00 000 99'))).toBe(0);
    expect(await count(q(fatima.username))).toBeGreaterThan(2);
    expect(await count(q('nobody.at.all'))).toBe(0);
    expect(await count(q('Ait Ali'))).toBeGreaterThan(0);
    expect(await count('&channel=sms&status=handed_over')).toBeGreaterThan(0);
    expect(await count('&status=failed')).toBe(0);
    expect(await count('&day=2020-01-01')).toBe(0);
  });

  it('show no address, no code and no word of theirs', async () => {
    const { body } = await admin.sends('GET', '/notifications?limit=100');
    const { secrets } = fatima.hears('accounts.registrationApproved', fatima.data.email);
    const written = JSON.stringify(body);
    for (const word of [fatima.data.email, fatima.data.phone, String(secrets?.['code']), String(secrets?.['activationLink']), 'content']) expect(written).not.toContain(word);
    expect(written).toContain('f•••@example.ma');
  });

  it('are listed page by page', async () => {
    const first = await admin.sends<MessagesPage>('GET', '/notifications?limit=2');
    const second = await admin.sends<MessagesPage>('GET', `/notifications?limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toEqual((await all()).slice(0, 4).map(({ id }) => id));
    expect((await admin.sends('GET', `/notifications?limit=2&status=failed&cursor=${first.body.nextCursor}`)).status).toBe(400);
  });

  it('that failed are sent again, alone and in bulk, and each answers for itself', async () => {
    const [one, two] = await all(`&q=${reference}`);
    const arrived = (await all()).find(({ event }) => event === 'accounts.accountActivated');
    const secretId = (await all()).find(({ event }) => event === 'accounts.registrationApproved')?.id ?? '';
    for (const id of [one?.id, two?.id, secretId]) await fails(id ?? '', 'technical_failure');
    expect((await admin.sends<MessagesPage>('GET', '/notifications/set-aside')).body.items.map(({ id }) => id).sort()).toEqual([one?.id, two?.id, secretId].sort());
    const before = mail.mails.length + phones.messages.length;
    expect((await admin.sends('POST', `/notifications/${one?.id}/retry`)).status).toBe(204);
    expect((await admin.sends('POST', `/notifications/${one?.id}/retry`)).body['code']).toBe('message_not_failed');
    const { body } = await admin.sends<ResentMessages>('POST', '/notifications/retries', { ids: [two?.id, secretId, 'nonsense', arrived?.id] });
    expect(body.items.map(({ done, code }) => code ?? done)).toEqual([true, 'message_secret_gone', 'unknown_message', 'message_not_failed']);
    await until(() => mail.mails.length + phones.messages.length === before + 2);
    const trail = await house.database.source.query<{ subject_id: string }[]>(`select subject_id from audit_trail where action = 'notifications.resent' order by id`);
    expect(trail.map((row) => row.subject_id)).toEqual([one?.id, two?.id]);
  });

  it('that were set aside are all sent again at one stroke, but for those whose secret is wiped', async () => {
    const ids = (await all(`&q=${reference}`)).map(({ id }) => id);
    await until(async () => (await all(`&q=${reference}`)).every(({ status }) => status === 'handed_over'));
    for (const id of ids) await fails(id, 'technical_failure');
    const before = mail.mails.length + phones.messages.length;
    expect((await admin.sends<ResentSetAside>('POST', '/notifications/set-aside/retries')).body).toEqual({ sent: ids.length, more: false });
    await until(() => mail.mails.length + phones.messages.length === before + ids.length);
    const left = (await admin.sends<MessagesPage>('GET', '/notifications/set-aside')).body.items;
    expect(left.map(({ event, resendable }) => [event, resendable])).toEqual([['accounts.registrationApproved', false]]);
    expect((await admin.sends<ResentSetAside>('POST', '/notifications/set-aside/retries')).body).toEqual({ sent: 0, more: false });
  });

  it('are counted day by day', async () => {
    await until(async () => (await all(`&q=${reference}`)).every(({ status }) => status === 'handed_over'));
    const { body } = await admin.sends<MessageFigures>('GET', '/notifications/figures');
    const sms = body.items.find(({ channel }) => channel === 'sms');
    expect(sms).toMatchObject({ failed: 0, providers: [{ provider: 'smpp' }] });
    expect(sms?.within60s).toBe(1);
    expect(sms?.parts).toBeGreaterThanOrEqual(sms?.handedOver ?? Infinity);
    expect((await admin.sends('GET', '/notifications/figures?from=2020-01-01')).status).toBe(400);
  });

  it('go by providers whose state is told', async () => {
    await until(async () => (await admin.sends<SendingState>('GET', '/notifications/providers')).body.providers.length === 2);
    const { body } = await admin.sends<SendingState>('GET', '/notifications/providers');
    expect(body.providers).toMatchObject([{ provider: 'smtp', channel: 'email', processes: 1 }, { provider: 'smpp', channel: 'sms', processes: 1 }]);
    expect(body.queues).toMatchObject([{ channel: 'email', configured: true, waiting: 0 }, { channel: 'sms', configured: true, oldestDueSeconds: 0 }]);
    expect(body.queueBoard).toBe(false);
  });
});

describe('the messages of a case', () => {
  it('are seen by the clerk who treats it, and the look is remembered', async () => {
    const clerk = await staffMember(house, 'clerk');
    const { body } = await clerk.sends<CaseMessages>('GET', `/cases/${reference}/messages`);
    expect(body.items.map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
    expect((await (await staffMember(house, 'clerk-annex1')).sends('GET', `/cases/${reference}/messages`)).status).toBe(404);
    expect((await fatima.sends('GET', `/cases/${reference}/messages`)).status).toBe(403);
    // A case that is opened with its messages is looked at once; to the same colleague a minute later it is another look.
    const looks = async (): Promise<number> => {
      const rows = await house.database.source.query<object[]>(`select from audit_trail t join accounts a on a.id = t.actor_id where a.username = 'clerk2' and t.subject_id = $1 and t.action = 'case.read'`, [reference]);
      return rows.length;
    };
    const colleague = await staffMember(house, 'clerk2');
    for (const part of ['', '/messages']) expect((await colleague.sends('GET', `/cases/${reference}${part}`)).status).toBe(200);
    expect(await looks()).toBe(1);
    house.clock.advance({ seconds: 61 });
    await colleague.sends('GET', `/cases/${reference}/messages`);
    expect(await looks()).toBe(2);
  });

  it('that failed are sent again by whoever treats it, and by nobody else', async () => {
    const clerk = await staffMember(house, 'clerk');
    const messages = async (reader: Person): Promise<CaseMessages['items']> => (await reader.sends<CaseMessages>('GET', `/cases/${reference}/messages`)).body.items;
    const [{ id } = { id: '' }] = await messages(clerk);
    const elsewhere = (await all()).find((message) => message.reference === null)?.id;
    await fails(id, 'technical_failure');
    expect((await messages(await staffMember(house, 'inspector'))).map(({ resendable }) => resendable)).toEqual([false, false]);
    expect((await messages(clerk)).find((message) => message.id === id)?.resendable).toBe(true);
    expect((await (await staffMember(house, 'clerk-annex1')).sends('POST', `/cases/${reference}/messages/${id}/retry`)).status).toBe(404);
    expect((await clerk.sends('POST', `/cases/${reference}/messages/${elsewhere}/retry`)).status).toBe(404);
    expect((await clerk.sends('POST', `/cases/${reference}/messages/${id}/retry`)).status).toBe(204);
    await until(async () => (await messages(clerk)).every(({ status }) => status === 'handed_over'));
  });
});

it('a clerk learns what a text costs as an SMS', async () => {
  const clerk = await staffMember(house, 'clerk');
  const cost = async (text: string): Promise<SmsCount> => (await clerk.sends<SmsCount>('POST', '/sms-parts', { text })).body;
  expect(await cost('Votre dossier est complet.')).toEqual({ encoding: 'gsm', parts: 1, remaining: 134, costly: [] });
  expect(await cost('Le reçu est prêt')).toEqual({ encoding: 'ucs2', parts: 1, remaining: 54, costly: ['ç', 'ê'] });
});

it('a clerk learns in how many SMS the news of an answer go out, before sending it', async () => {
  const clerk = await staffMember(house, 'clerk');
  const { applicant } = (await clerk.sends<CaseView>('GET', `/cases/${reference}`)).body;
  const asked = { service: 'complaints', language: 'ar', ...applicant?.words, link: `https://nafida.ma/requests/${reference}` };
  const { body } = await clerk.sends<CaseSms>('POST', '/sms-previews', { ...asked, action: 'answer', message: 'تم الإصلاح' });
  expect(body.text).toContain(reference);
  expect(body.parts).toBe(Math.ceil((body.text?.length ?? 0) / 67));
  expect((await clerk.sends<CaseSms>('POST', '/sms-previews', { ...asked, action: 'addNote' })).body).toEqual({ text: null, parts: 0 });
});
