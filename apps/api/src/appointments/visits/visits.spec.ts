import { addDays, instantOf } from '@nafida/calendar';
import { aCounter, aWorkingDay, books, getsAppointment, holds, miscounted, openAppointmentsHouse, type Refusal } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import type { AgendaFigures } from './agenda-figures.dto.js';
import type { VisitWaitingTimes } from '../booking/waiting-times.dto.js';
import type { AgendaDay, VisitItem, VisitList } from './visit.dto.js';

let house: House;
let youssef: Person;
let hicham: Person;
let fatima: Awaited<ReturnType<typeof citizen>>;
let counter: Awaited<ReturnType<typeof aCounter>>;
let date: string;

beforeAll(async () => {
  house = await openAppointmentsHouse();
  fatima = await citizen(house);
  [youssef, hicham] = [await staffMember(house, 'clerk'), await staffMember(house, 'clerk-annex1')];
  counter = await aCounter(house, { places: 3, walkInPlaces: 1, limitPerCitizen: 20 });
  date = aWorkingDay(house);
}, 60_000);
afterAll(() => house.close());

/** The clock of the house shows this hour of the day of the visit; everybody has signed in anew. */
async function itIs(day: string, time: string): Promise<void> {
  house.clock.advance({ seconds: (instantOf(day, time).getTime() - house.clock.now().getTime()) / 1000 });
  for (const person of [youssef, hicham, fatima]) await person.signsIn();
}
const agenda = async (person: Person, day = date): Promise<AgendaDay> => (await person.sends<AgendaDay>('GET', `/agenda?date=${day}`)).body;
const ours = (day: AgendaDay): AgendaDay['agendas'][number] => day.agendas.find(({ id }) => id === counter.agendaId) ?? { id: '', name: '', objects: [], slots: [], reason: null, appointments: [] };
const checksIn = (person: Person, reference: string, more = {}): ReturnType<typeof person.sends<VisitItem & Refusal>> => person.sends<VisitItem & Refusal>('POST', `/appointments/${reference}/check-in`, more);
const closes = (person: Person, reference: string, outcome: string, more = {}): ReturnType<typeof person.sends<VisitItem & Refusal>> => person.sends<VisitItem & Refusal>('POST', `/appointments/${reference}/close`, { outcome, ...more });

describe('the day of an office', () => {
  it('is shown to those who work there, with the grid of each counter and masked cards', async () => {
    expect((await new Person(house).sends('GET', '/agenda')).status).toBe(401);
    expect((await fatima.sends('GET', '/agenda')).status).toBe(403);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00', { note: 'كرسي متحرك' });
    const day = await agenda(youssef);
    expect(day).toMatchObject({ date, state: 'free' });
    const { slots, appointments } = ours(day);
    expect(slots).toHaveLength(16);
    expect(slots.find(({ time }) => time === '09:00')).toEqual({ time: '09:00', places: 3, walkInPlaces: 1, taken: 1, free: 2 });
    expect(appointments).toMatchObject([
      { reference, time: '09:00', endTime: '09:15', status: 'booked', note: 'كرسي متحرك', channel: 'online', channelLabel: 'En ligne', person: { accountId: fatima.id, name: 'Fatima Aït Ali', cin: expect.stringMatching(/^FA•+\d\d$/) as string } },
    ]);
    expect((await agenda(hicham)).agendas.some(({ id }) => id === counter.agendaId)).toBe(false);
    expect(ours(day)).toMatchObject({ objects: [counter.objectId] });
    const sunday = await agenda(youssef, addDays(date, 7 - new Date(`${date}T00:00:00Z`).getUTCDay()));
    expect(sunday.state).toBe('closed');
  });

  it('finds who stands at the counter by number, card or code, and tells them that they were looked up', async () => {
    const { reference } = await getsAppointment(fatima, counter, date, '09:15');
    const finds = async (person: Person, q: string): Promise<string[]> => (await person.sends<VisitList>('POST', '/agenda/visitors', { q })).body.items.map((item) => item.reference);
    const link = String(fatima.hears('appointments.booked', fatima.data.email).secrets?.['link']);
    expect(await finds(youssef, reference.toLowerCase().replaceAll('-', ' '))).toEqual([reference]);
    expect(await finds(youssef, fatima.data.cin)).toContain(reference);
    expect(await finds(youssef, link)).toEqual([reference]);
    expect(await finds(youssef, link.split('/').at(-1) ?? '')).toEqual([reference]);
    for (const q of [reference, fatima.data.cin, link]) expect(await finds(hicham, q)).toEqual([]);
    expect(await finds(youssef, 'FA999999')).toEqual([]);
    const readers = await fatima.sends<{ items: { action: string; actionLabel: string }[] }>('GET', '/me/readers');
    expect(readers.body.items).toContainEqual(expect.objectContaining({ action: 'appointments.visitorFound', actionLabel: 'الاطلاع على أحد مواعيدكم بالشباك' }));
  });

  it('takes who walks in without an appointment on the share kept for them, and who is on the phone', async () => {
    const person = { name: 'حسن العمراني', cin: 'FB445566', phone: '0661998877', locale: 'ar' };
    const walkIn = await holds(youssef, counter, date, '09:30', { channel: 'walk_in' });
    expect((await books(youssef, walkIn.body.holdId, { person })).body).toMatchObject({ status: 'booked', channel: 'walk_in', person: { name: 'حسن العمراني', cin: 'FB445566' } });
    const phone = await holds(youssef, counter, date, '09:45', { channel: 'phone' });
    const booked = await books(youssef, phone.body.holdId, { person });
    expect(youssef.hears('appointments.booked', '+212661998877').addressee).toMatchObject({ accountId: null, name: 'حسن العمراني', locale: 'ar' });
    expect((await youssef.sends<VisitList>('POST', '/agenda/visitors', { q: 'fb 445566' })).body.items.map(({ reference }) => reference)).toContain(booked.body.reference);
    expect(ours(await agenda(youssef)).appointments.filter(({ person: { name } }) => name === 'حسن العمراني').map(({ person: { cin } }) => cin)).toEqual(['FB••••66', 'FB••••66']);
  });

  it('notes who has come and who was served, on the day and once; another office finds nothing', async () => {
    const { reference } = await getsAppointment(fatima, counter, date, '10:00');
    expect((await checksIn(fatima, reference)).status).toBe(403);
    expect((await checksIn(hicham, reference)).status).toBe(404);
    expect(await checksIn(youssef, reference)).toMatchObject({ status: 409, body: { code: 'visit_not_today' } });
    expect(await closes(youssef, reference, 'no_show')).toMatchObject({ status: 409, body: { code: 'visit_not_begun' } });
    await itIs(date, '09:50');
    expect(await closes(youssef, reference, 'no_show')).toMatchObject({ status: 409, body: { code: 'visit_not_begun' } });
    const came = await checksIn(youssef, reference.toLowerCase(), { note: 'مع ابنه' });
    expect(came).toMatchObject({ status: 200, body: { status: 'checked_in', staffNote: 'مع ابنه', actions: [{ name: 'close' }] } });
    expect(await checksIn(youssef, reference)).toMatchObject({ status: 409, body: { code: 'visit_not_expected' } });
    expect((await closes(youssef, reference, 'perhaps')).status).toBe(400);
    expect((await closes(hicham, reference, 'served')).status).toBe(404);
    expect(await closes(youssef, reference, 'served')).toMatchObject({ status: 200, body: { status: 'served', staffNote: 'مع ابنه', actions: [] } });
    expect(await closes(youssef, reference, 'no_show')).toMatchObject({ status: 409, body: { code: 'visit_not_expected' } });
    const seen = await fatima.sends<{ status: string; timeline: { action: string; label: string }[] }>('GET', `/appointments/${reference}`);
    expect(seen.body.timeline.map(({ action }) => action)).toEqual(['book', 'checkIn', 'serve']);
    const { appointments } = (await fatima.sends<{ appointments: { reference: string; status: string; timeline: object[] }[] }>('GET', '/me/data')).body;
    expect(appointments.find((one) => one.reference === reference)).toMatchObject({ status: 'served', time: '10:00', timeline: [{ action: 'book' }, { action: 'checkIn' }, { action: 'serve' }] });
    for (const told of [seen.body, appointments]) expect(JSON.stringify(told)).not.toContain('مع ابنه');
  });

  it('receives who comes late after being given up, on the same day', async () => {
    await itIs(date, '11:00');
    const { reference } = ours(await agenda(youssef)).appointments.find(({ time }) => time === '09:45') ?? { reference: '' };
    expect(await closes(youssef, reference, 'no_show')).toMatchObject({ status: 200, body: { status: 'no_show', actions: [{ name: 'checkIn' }] } });
    expect(await checksIn(youssef, reference)).toMatchObject({ status: 200, body: { status: 'checked_in', actions: [{ name: 'close' }] } });
    expect(await closes(youssef, reference, 'served')).toMatchObject({ status: 200, body: { status: 'served', actions: [] } });
    expect(await miscounted(house)).toEqual([]);
  });

  it('counts who kept their appointment, who did not, and how full the hours are', async () => {
    await itIs(date, '12:00');
    const [first, ...others] = ours(await agenda(youssef)).appointments.filter(({ status }) => status === 'booked');
    await closes(youssef, first?.reference ?? '', 'no_show');
    for (const { reference } of others) await closes(youssef, reference, 'served');
    const { status, body } = await youssef.sends<AgendaFigures>('GET', `/agenda/figures?from=${date}&to=${date}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ booked: 5, kept: 4, noShow: 1, cancelled: 0, walkIns: 1, noShowRate: 0.25 });
    expect(body.loadByHour.find(({ time }) => time === '09:00')).toMatchObject({ places: 3, taken: 1 });
    expect(body.loadByHour.find(({ time }) => time === '10:00')).toMatchObject({ places: 3, taken: 0.25 });
    expect(body.daysUntilNextFree).toMatchObject([{ objectId: counter.objectId, days: 0, date }]);
    const waiting = await new Person(house, 'fr').sends<VisitWaitingTimes>('GET', '/visit-waiting-times');
    expect([waiting.status, waiting.body]).toMatchObject([200, { asOf: date, items: [{ objectId: counter.objectId, name: 'Certificat', offices: [{ id: 'annex-5', date, days: 0 }] }] }]);
    const file = await (await fetch(`${house.url}/visit-waiting-times/open-data.csv`, { headers: { 'accept-language': 'fr' } })).text();
    expect(file.split('\r\n').slice(0, 2).map((line) => line.replace('\uFEFF', ''))).toEqual(['object_id,object,office_id,office,next_free,days', `${counter.objectId},Certificat,annex-5,Cinquième annexe administrative,${date},0`]);
    expect((await hicham.sends<AgendaFigures>('GET', `/agenda/figures?from=${date}&to=${date}`)).body).toMatchObject({ booked: 0, noShowRate: null, loadByHour: [] });
    expect((await youssef.sends('GET', `/agenda/figures?from=${date}&to=${addDays(date, -1)}`)).status).toBe(400);
    expect((await youssef.sends('GET', `/agenda/figures?from=2026-01-01&to=2027-06-01`)).status).toBe(400);
  });

  it('names who is expected while the counter does not receive', async () => {
    const other = await aCounter(house);
    const { reference } = await getsAppointment(await citizen(house), other, aWorkingDay(house, 9), '09:00');
    const [{ day } = { day: '' }] = await house.database.source.query<{ day: string }[]>('select date::text as day from appointments where reference = $1', [reference]);
    const expected = async (): Promise<unknown> => (await agenda(youssef, day)).agendas.find(({ id }) => id === other.agendaId)?.appointments;
    expect(await expected()).toMatchObject([{ reference, outsideHours: false }]);
    // The hours of the season are moved by who sets the province's rules: nobody there sees the visits.
    await house.database.source.query(`update agenda_hours set from_time = '10:00' where agenda_id = $1`, [other.agendaId]);
    expect(await expected()).toMatchObject([{ reference, outsideHours: true, actions: [{ name: 'reschedule' }, { name: 'cancel' }] }]);
  });
});
