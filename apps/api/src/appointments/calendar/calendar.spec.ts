import type { House } from '../../../test/app.js';
import { citizen, Person } from '../../../test/people.js';
import { anAppointment, openVisitsHouse } from '../../../test/visits.js';
import { newReference } from '../../platform/reference.js';
import { AppointmentTidings } from '../booking/appointment-tidings.js';

let house: House;
let fatima: Awaited<ReturnType<typeof citizen>>;
const reference = newReference('BRK', 2026);

beforeAll(async () => {
  house = await openVisitsHouse();
  fatima = await citizen(house);
  const tomorrow = new Date(house.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  await anAppointment(house, { reference, account_id: fatima.id, person_sealed: null, channel: 'online', date: tomorrow });
}, 60_000);
afterAll(() => house.close());

async function reads(address: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await fetch(address.replace('https://nafida.test/api/v1', house.url), { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function downloads(person: Person): Promise<{ status: number; text: string; headers: Headers }> {
  return reads(`${house.url}/appointments/${reference}/calendar`, person.accessToken ? { authorization: `Bearer ${person.accessToken}` } : {});
}

describe('the file of an appointment', () => {
  it('is for its citizen alone', async () => {
    expect((await downloads(new Person(house))).status).toBe(401);
    expect((await downloads(await citizen(house))).status).toBe(404);
    const { status, text, headers } = await downloads(fatima);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[^]*METHOD:REQUEST\r\n[^]*SUMMARY:موعد بالإدارة: المصادقة على/);
  });

  it('is what went with the last message, under the same UID', async () => {
    const { source } = house.database;
    await source.query(`update appointments set sequence = 1, changed_at = now() where reference = $1`, [reference]);
    const [{ id } = { id: '' }] = await source.query<{ id: string }[]>('select id from appointments where reference = $1', [reference]);
    await house.database.transaction((tx) => house.app.get(AppointmentTidings).tell('rescheduled', id, tx, { former: { date: '2026-12-01', time: '09:00' } }));
    const sent = fatima.hears('appointments.rescheduled', fatima.data.email);
    expect(sent.calendar?.method).toBe('REQUEST');
    expect(sent.calendar?.content).toBe((await downloads(fatima)).text);
    expect(sent.calendar?.content).toContain(`UID:${id}\r\nSEQUENCE:1\r\n`);
    expect(sent.variables).toMatchObject({ formerDate: 'الثلاثاء، 1 دجنبر 2026', formerTime: '09:00', reference });
  });
});

describe('the code to hold out at the counter', () => {
  const looks = async (person: Person) => reads(`${house.url}/appointments/${reference}/code`, person.accessToken ? { authorization: `Bearer ${person.accessToken}` } : {});

  it('is drawn for the citizen of the appointment and for nobody else', async () => {
    const { status, text, headers } = await looks(fatima);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'image/svg+xml', 'private, no-store']);
    expect(text).toMatch(/^<svg .*<path /su);
    expect((await looks(new Person(house))).status).toBe(401);
    expect((await looks(await citizen(house))).status).toBe(404);
  });
});

describe('the feed of one’s appointments', () => {
  const opens = async (person: Person): Promise<string> => (await person.sends<{ href: string }>('POST', '/my-appointments/feed')).body.href;

  it('answers under its secret address to whoever has it, and leads to a page behind the sign-in', async () => {
    expect((await new Person(house).sends('POST', '/my-appointments/feed')).status).toBe(401);
    const href = await opens(fatima);
    expect(href).toMatch(/^https:\/\/nafida\.test\/api\/v1\/feeds\/[\w-]{32}\.ics$/);
    const { status, text, headers } = await reads(href);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, max-age=300']);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:https://nafida.test/appointments/${reference}\r\n`);
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/\/a\/|ATTENDEE/);
    const again = await reads(href, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('shows nothing of others, and nothing that is off', async () => {
    const karim = await citizen(house);
    await anAppointment(house, { account_id: karim.id, person_sealed: null, status: 'cancelled', cancelled_at: house.clock.now() });
    expect((await reads(await opens(karim))).text).not.toContain('VEVENT');
  });

  it('ends when it is revoked, or when another one is opened', async () => {
    const first = await opens(fatima);
    const second = await opens(fatima);
    expect([(await reads(first)).status, (await reads(second)).status]).toEqual([404, 200]);
    expect((await fatima.sends('GET', '/my-appointments/feed')).body).toEqual({ since: expect.any(String) });
    expect((await fatima.sends('DELETE', '/my-appointments/feed')).status).toBe(204);
    expect((await fatima.sends('GET', '/my-appointments/feed')).body).toEqual({ since: null });
    expect((await reads(second)).status).toBe(404);
    expect((await fatima.sends('DELETE', '/my-appointments/feed')).status).toBe(204);
    expect((await reads(second.replace(/.{8}\.ics$/, 'AAAAAAAA.ics'))).status).toBe(404);
    expect((await reads(second.replace('.ics', ''))).status).toBe(404);
  });
});
