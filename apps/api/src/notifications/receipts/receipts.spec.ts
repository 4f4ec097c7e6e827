import { createHmac } from 'node:crypto';
import { type House, openHouse } from '../../../test/app.js';
import { NotificationsModule } from '../notifications.module.js';

const secret = 'a secret shared with the provider';
let house: House;

beforeAll(async () => {
  const receipts = { secret, idPath: 'message.id', statusPath: 'message.status', delivered: ['DELIVERED'], failed: ['UNDELIVERABLE', 'REJECTED'] };
  const http = { url: 'http://127.0.0.1:9/', idPath: 'id' };
  const smsProviders = [
    { name: 'inwi', weight: 1, http, receipts },
    { name: 'other', weight: 1, http, receipts: { ...receipts, idPath: 'msgid', statusPath: 'dlr' } },
  ];
  house = await openHouse({ smsProviders, bounceSecret: secret.repeat(2) }, [await NotificationsModule.forRole('web', null)]);
});
afterAll(() => house.close());

beforeEach(async () => {
  await house.database.source.query('truncate notifications');
  await house.database.source.query(
    `insert into notifications (id, event, channel, locale, recipient_sealed, recipient_fingerprint, content_sealed, status, next_attempt_at, created_at, provider, provider_message_id, happening_id, fallback_sealed)
     values (gen_random_uuid(), 'complaints.submit', 'sms', 'fr', 'x', null, 'x', 'handed_over', now(), now(), 'inwi', 'm-1', gen_random_uuid(), 'e'),
       (gen_random_uuid(), 'complaints.submit', 'email', 'fr', 'x', null, 'x', 'handed_over', now(), now(), 'smtp', '<m-2@nafida.test>', gen_random_uuid(), null),
       (gen_random_uuid(), 'complaints.submit', 'sms', 'fr', 'x', null, 'x', 'handed_over', now(), now(), 'other', 'm-1', gen_random_uuid(), null)`,
  );
});

async function calls(path: string, body: unknown, { key = secret, at = Date.now(), sent = JSON.stringify(body), type = 'application/json' } = {}): Promise<number> {
  const time = Math.floor(at / 1000);
  const signature = createHmac('sha256', key).update(`${time}.${typeof body === 'string' ? body : JSON.stringify(body)}`).digest('hex');
  const answer = await fetch(`${house.url}/receipts/${path}`, { method: 'POST', headers: { 'content-type': type, 'x-signature': `t=${time},v1=${signature}` }, body: sent });
  return answer.status;
}
const sendsForm = (body: string, sent = body): Promise<number> => calls('sms/other', body, { sent, type: 'application/x-www-form-urlencoded' });
const says = (status: string, id = 'm-1'): Promise<number> => calls('sms/inwi', { message: { id, status } });
const stands = async (): Promise<string> =>
  (await house.database.source.query<{ word: string }[]>(`select channel || ' ' || coalesce(provider, 'new') || ' ' || status as word from notifications order by provider nulls last, channel`)).map(({ word }) => word).join(', ');

describe('a receipt over HTTP', () => {
  it('is believed under its signature, for its own provider only', async () => {
    expect(await says('DELIVERED')).toBe(204);
    expect(await stands()).toBe('sms inwi delivered, sms other handed_over, email smtp handed_over');
  });

  it('may come twice, out of order, of unknown messages and states', async () => {
    expect([await says('UNDELIVERABLE'), await says('DELIVERED'), await says('DELIVERED'), await says('UNDELIVERABLE'), await says('ENROUTE')]).toEqual([204, 204, 204, 204, 204]);
    expect(await says('DELIVERED', 'nobody')).toBe(204);
    // That it had failed first has sent an e-mail; it is not called back.
    expect(await stands()).toBe('sms inwi delivered, sms other handed_over, email smtp handed_over, email new queued');
  });

  it('may come as a form, signed like any other', async () => {
    expect(await sendsForm('msgid=m-1&dlr=DELIVERED', 'msgid=m-1&dlr=REJECTED')).toBe(401);
    expect(await sendsForm('msgid=m-1&dlr=DELIVERED&note=%D9%85')).toBe(204);
    expect(await stands()).toBe('sms inwi handed_over, sms other delivered, email smtp handed_over');
  });

  it('is not believed when forged, changed or old', async () => {
    const body = { message: { id: 'm-1', status: 'DELIVERED' } };
    const answers = [
      await calls('sms/inwi', body, { key: 'another secret' }),
      await calls('sms/inwi', body, { sent: JSON.stringify(body).replace('DELIVERED', 'REJECTED') }),
      await calls('sms/inwi', body, { at: Date.now() - 400_000 }),
      await calls('sms/unknown', body),
    ];
    expect(answers).toEqual([401, 401, 401, 401]);
    expect(await stands()).not.toContain('delivered');
  });
});

it('a bounced e-mail has failed for good', async () => {
  expect(await calls('mail', { messageId: 'm-2@nafida.test', event: 'bounced' }, { key: secret.repeat(2) })).toBe(204);
  expect(await stands()).toContain('email smtp failed');
});
