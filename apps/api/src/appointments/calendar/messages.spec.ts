import ICAL from 'ical.js';
import { aCounter, aWorkingDay, getsAppointment, openAppointmentsHouse } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen } from '../../../test/people.js';
import { MailSink, SmsSink, until } from '../../platform/queue/carriers.fixture.js';
import { Sealer } from '../../platform/sealed.js';

let house: House;
let mail: MailSink;
let phones: SmsSink;

beforeAll(async () => {
  mail = await new MailSink().start();
  phones = await new SmsSink().start();
  house = await openAppointmentsHouse({ smtpUrl: mail.url, smppUrl: phones.url });
}, 60_000);
afterAll(async () => {
  await house.close();
  await Promise.all([mail.stop(), phones.stop()]);
});

/** The calendar in the last e-mail to somebody, from the part that mail programs act upon. */
function calendarIn(raw: string): { method: unknown; uid: unknown; sequence: unknown; status: unknown; start: string } {
  const [, method, encoding, part = ''] = /^Content-Type: text\/calendar; charset=utf-8; method=(\w+)\nContent-Transfer-Encoding: ([\w-]+)\n\n([^]*?)\n--/m.exec(raw) ?? [];
  const text =
    encoding === 'base64' ? Buffer.from(part, 'base64').toString('utf8') : Buffer.from(part.replaceAll('=\n', '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe(method);
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string): unknown => event?.getFirstPropertyValue(name);
  return { method, uid: value('uid'), sequence: value('sequence'), status: value('status'), start: (value('dtstart') as ICAL.Time).toJSDate().toISOString() };
}

it('a citizen’s calendar hears of the booking, the change and the end; the outbox keeps neither file nor link', async () => {
  const fatima = await citizen(house);
  const counter = await aCounter(house);
  const date = aWorkingDay(house);
  const mailsTo = (): string[] => mail.mails.filter(({ to, raw }) => to === fatima.data.email && raw.includes('text/calendar')).map(({ raw }) => raw);
  const { reference } = await getsAppointment(fatima, counter, date, '09:00');
  await until(() => mailsTo().length === 1);
  const hold = await fatima.sends<{ holdId: string }>('POST', '/holds', { ...counter, agendaId: undefined, date, time: '10:30', moves: reference });
  await fatima.sends('POST', `/appointments/${reference}/reschedule`, { holdId: hold.body.holdId });
  await until(() => mailsTo().length === 2);
  await fatima.sends('POST', `/appointments/${reference}/cancel`, {});
  await until(() => mailsTo().length === 3);
  const [booked, moved, cancelled] = mailsTo().map(calendarIn);
  expect([booked, moved, cancelled]).toMatchObject([
    { method: 'REQUEST', sequence: 0, status: 'CONFIRMED' },
    { method: 'REQUEST', sequence: 1, status: 'CONFIRMED' },
    { method: 'CANCEL', sequence: 2, status: 'CANCELLED' },
  ]);
  expect(new Set([booked?.uid, moved?.uid, cancelled?.uid]).size).toBe(1);
  expect([booked?.start, moved?.start]).toEqual([expect.stringMatching(/T0[89]:00:00/), expect.stringMatching(/T(09|10):30:00/)]);

  const phone = `+212${fatima.data.phone.slice(1)}`;
  const sms = (): string[] => phones.messages.filter(({ to }) => phone.endsWith(to.slice(-9))).map(({ parts }) => parts.join(''));
  await until(() => sms().filter((text) => text.includes('https://nafida.test/')).length === 3);
  expect(sms().find((text) => text.includes('موعدكم الجديد'))).toMatch(/10:30.*https:\/\/nafida\.test\/a\/[\w-]{22}$/);

  const mine = await fatima.sends<{ items: { event: string; reference: string | null }[] }>('GET', '/me/notifications');
  expect(mine.body.items.filter(({ event }) => event.startsWith('appointments.')).map((item) => item.reference)).toEqual(Array(6).fill(reference));

  const rows = (): Promise<{ content_sealed: Buffer }[]> => house.database.source.query(`select content_sealed from notifications where event like 'appointments.%' and status in ('handed_over', 'delivered')`);
  await until(async () => (await rows()).length === 6);
  for (const row of await rows()) expect(house.app.get(Sealer).open(row.content_sealed)).not.toMatch(/VCALENDAR|\/a\//);
});
