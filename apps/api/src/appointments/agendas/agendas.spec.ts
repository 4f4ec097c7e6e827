import { addDays, weekday } from '@nafida/calendar';
import { aCounter, aWorkingDay, cancels, getsAppointment, holds, miscounted, openAppointmentsHouse, type Refusal } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { type Answer, citizen, Person, staffMember } from '../../../test/people.js';
import type { AppointmentView } from '../booking/appointment.dto.js';
import type { DayList, SlotList } from '../booking/availability.dto.js';
import type { AgendaChange, AgendaRulesView, HitAppointment } from './agenda.dto.js';
import type { AgendaPreview } from './agenda-preview.dto.js';
import type { HolidayChange } from './holiday.dto.js';

let house: House;
let samira: Person;
let fatima: Awaited<ReturnType<typeof citizen>>;
let karim: Awaited<ReturnType<typeof citizen>>;

beforeAll(async () => {
  house = await openAppointmentsHouse();
  [fatima, karim] = [await citizen(house), await citizen(house)];
  samira = await staffMember(house, 'admin');
}, 60_000);
afterAll(() => house.close());

type Counter = Awaited<ReturnType<typeof aCounter>>;
type Saved = Answer<AgendaChange & Refusal & { version: number; hit: HitAppointment[] }>;
const rulesOf = async ({ agendaId }: Counter): Promise<AgendaRulesView> => (await samira.sends<AgendaRulesView>('GET', `/agendas/${agendaId}/rules`)).body;

/** Sets an agenda as it is, with these changes. */
async function saves(counter: Counter, changes: Record<string, unknown>, query = '', person = samira): Promise<Saved> {
  const { id: _id, office: _office, seasons: _seasons, ...rules } = await rulesOf(counter);
  return person.sends('PUT', `/agendas/${counter.agendaId}/rules${query}`, { ...rules, ...changes });
}
const closed = (date: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ exceptions: [{ kind: 'closed', fromDate: date, toDate: date, reason: { ar: 'أشغال صيانة', fr: 'Travaux' }, ...more }] });
const slotsOf = async ({ objectId, officeId }: Counter, date: string): Promise<SlotList> => (await karim.sends<SlotList>('GET', `/available-slots?objectId=${objectId}&officeId=${officeId}&date=${date}`)).body;
const dayOf = async ({ objectId, officeId }: Counter, date: string): Promise<DayList['days'][number] | undefined> =>
  (await karim.sends<DayList>('GET', `/available-days?objectId=${objectId}&officeId=${officeId}&month=${date.slice(0, 7)}`)).body.days.find((day) => day.date === date);
const reads = async (person: Person, reference: string): Promise<AppointmentView> => (await person.sends<AppointmentView>('GET', `/appointments/${reference}`)).body;

describe('the rules of an agenda', () => {
  it('are the province’s to set, and nobody else’s', async () => {
    const { agendaId } = await aCounter(house);
    expect((await new Person(house).sends('GET', '/agendas')).status).toBe(401);
    for (const person of [fatima, await staffMember(house, 'clerk'), await staffMember(house, 'supervisor')]) expect((await person.sends('GET', `/agendas/${agendaId}/rules`)).status).toBe(403);
    expect((await samira.sends('GET', '/agendas/no-such/rules')).status).toBe(404);
  });

  it('are seen at once by who looks for a place, and written down', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    expect((await slotsOf(counter, date)).slots).toHaveLength(16);
    const { hours } = await rulesOf(counter);
    const saved = await saves(counter, { hours: [...hours, { seasonId: 'regular', weekday: weekday(date), from: '14:00', to: '16:00', places: 2, walkInPlaces: 0 }] });
    expect(saved).toMatchObject({ status: 200, body: { saved: true, version: 2, hit: [] } });
    expect((await slotsOf(counter, date)).slots.slice(-1)).toEqual([{ time: '15:45', endTime: '16:00', free: 2, state: 'free', part: 'afternoon' }]);
    await saves(counter, closed(date));
    expect(await dayOf(counter, date)).toMatchObject({ state: 'closed', reason: 'أشغال صيانة' });
    expect((await holds(fatima, counter, date, '14:00')).body.code).toBe('day_closed');
    const trail = await house.database.source.query<{ detail: Record<string, unknown> }[]>(`select detail from audit_trail where action = 'appointments.agendaSaved' and subject_id = $1 order by id`, [counter.agendaId]);
    expect(trail.map(({ detail }) => [detail['version'], detail['role']])).toEqual([[2, 'admin'], [3, 'admin']]);
  });

  it('are not overwritten by who read an older version', async () => {
    const counter = await aCounter(house);
    await saves(counter, { coolingMinutes: 10 });
    expect(await saves(counter, { version: 1, coolingMinutes: 20 })).toMatchObject({ status: 412, body: { code: 'stale_agenda', version: 2 } });
    const { version, ...rules } = await rulesOf(counter);
    const both = await Promise.all([30, 40].map((coolingMinutes) => saves(counter, { ...rules, version, coolingMinutes, id: undefined, office: undefined, seasons: undefined })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('that contradict themselves are refused, each fault with its place', async () => {
    const counter = await aCounter(house);
    const other = await aCounter(house);
    const stretch = { seasonId: 'regular', weekday: 1, from: '08:30', to: '12:00', places: 2, walkInPlaces: 0 };
    const faults = async (changes: Record<string, unknown>): Promise<string[] | undefined> => {
      const { status, body } = await saves(counter, changes);
      expect(status).toBe(400);
      return body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await faults({ hours: [stretch, { ...stretch, from: '11:45', to: '13:00' }] })).toEqual(['/hours/1 hoursOverlap']);
    expect(await faults({ hours: [{ ...stretch, walkInPlaces: 3 }, { ...stretch, weekday: 2, from: '12:00', to: '09:00' }] })).toEqual(['/hours/0/walkInPlaces walkInAbovePlaces', '/hours/1/to timeOrder']);
    expect(await faults({ hours: [{ ...stretch, from: '08:40', seasonId: 'winter' }] })).toEqual(['/hours/0/seasonId choice', '/hours/0/from offGrid']);
    expect(await faults({ hours: [{ ...stretch, weekday: 8, from: '24:00' }] })).toEqual(expect.arrayContaining(['/hours/0/weekday range', '/hours/0/from time']));
    expect(await faults({ stepMinutes: 10, hours: [] })).toEqual(['/objects/0 stepDuration']);
    expect(await faults({ objects: [counter.objectId, other.objectId, 'no-such'] })).toEqual(['/objects/1 objectElsewhere', '/objects/2 id']);
    expect(await faults(closed('2026-12-31', { toDate: '2026-12-30', from: '09:00' }))).toEqual(['/exceptions/0/toDate periodOrder', '/exceptions/0/to exceptionHours']);
    expect(await faults(closed('2026-12-31', { kind: 'open', from: '12:00', to: '11:00' }))).toEqual(['/exceptions/0/to timeOrder', '/exceptions/0/places exceptionPlaces']);
    expect(await faults(closed('2026-02-31'))).toEqual(expect.arrayContaining(['/exceptions/0/fromDate date']));
    expect((await rulesOf(counter)).version).toBe(1);
  });

  it('of a new counter are made under version 0, once; a dry run leaves nothing behind', async () => {
    const { objectId } = await aCounter(house, {}, 'annex-1');
    const draft = {
      version: 0, officeId: 'annex-5', names: { ar: 'شباك جديد', fr: 'Nouveau guichet' }, stepMinutes: 15, coolingMinutes: 0, active: true, objects: [objectId], exceptions: [],
      hours: [{ seasonId: 'regular', weekday: 1, from: '09:00', to: '10:00', places: 1, walkInPlaces: 0 }],
    };
    expect((await samira.sends('PUT', '/agendas/new-counter/rules', { ...draft, officeId: 'nowhere' })).status).toBe(400);
    expect((await samira.sends('PUT', '/agendas/new-counter/rules?dryRun=true', draft)).body).toEqual({ saved: false, version: 0, hit: [] });
    expect((await samira.sends('GET', '/agendas/new-counter/rules')).status).toBe(404);
    expect((await samira.sends('PUT', '/agendas/new-counter/rules', draft)).body).toEqual({ saved: true, version: 1, hit: [] });
    expect((await samira.sends('PUT', '/agendas/new-counter/rules', draft)).status).toBe(412);
    const list = await samira.sends<{ items: { id: string }[] }>('GET', '/agendas');
    expect(list.body.items).toContainEqual({ id: 'new-counter', name: 'Nouveau guichet', office: { id: 'annex-5', name: 'Cinquième annexe administrative' }, active: true, objects: 1 });
  });
});

describe('a change that hits appointments', () => {
  it('is not made before somebody says what becomes of them', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00');
    const dry = await saves(counter, closed(date), '?dryRun=true');
    expect(dry).toMatchObject({ status: 200, body: { saved: false, version: 1, hit: [{ reference, date, time: '09:00', cause: 'closed', movedTo: null }] } });
    expect(JSON.stringify(dry.body)).not.toMatch(/Fatima|فاطمة/);
    expect(await saves(counter, closed(date))).toMatchObject({ status: 409, body: { code: 'appointments_hit', hit: [{ reference }] } });
    expect(await saves(counter, closed(date, { from: '10:00', to: '12:00' }))).toMatchObject({ status: 200, body: { hit: [] } });
    expect((await reads(fatima, reference)).status).toBe('booked');
  });

  it('moves them to the next free place, with a message, the calendar and the reason', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00');
    const { body } = await saves(counter, { ...closed(date), hitAppointments: 'move' });
    const [day = '', time = ''] = body.hit[0]?.movedTo?.split(' ') ?? [];
    expect(day > date && time === '08:30').toBe(true);
    const moved = await reads(fatima, reference);
    expect(moved).toMatchObject({ date: day, time, status: 'booked' });
    expect(moved.timeline.at(-1)).toMatchObject({ action: 'reschedule' });
    const told = fatima.hears('appointments.movedByOffice', fatima.data.email);
    expect(told).toMatchObject({ variables: { reference, formerTime: '09:00', cause: 'أشغال صيانة' }, calendar: { method: 'REQUEST', content: expect.stringContaining('SEQUENCE:1') as string } });
    expect((await slotsOf(counter, day)).slots.find((slot) => slot.time === time)?.free).toBe(0);
    expect((await fatima.sends<{ items: { action: string }[] }>('GET', '/me/readers')).body.items.map(({ action }) => action)).toContain('appointments.movedByOffice');
  });

  it('cancels them with a message, or keeps them', async () => {
    const counter = await aCounter(house, { places: 2 });
    const date = aWorkingDay(house);
    const [one, two] = [await getsAppointment(fatima, counter, date, '09:00'), await getsAppointment(karim, counter, date, '11:00')];
    expect((await saves(counter, { ...closed(date, { from: '08:30', to: '10:00' }), hitAppointments: 'cancel' })).body.hit).toMatchObject([{ reference: one.reference }]);
    expect(await reads(fatima, one.reference)).toMatchObject({ status: 'cancelled', cancellation: { by: 'office', reason: 'أشغال صيانة' } });
    expect(fatima.hears('appointments.cancelledByOffice', fatima.data.email).calendar?.content).toMatch(/METHOD:CANCEL\r\n[^]*SEQUENCE:1\r\n[^]*STATUS:CANCELLED/);
    expect((await saves(counter, { ...closed(date), hitAppointments: 'keep' })).body.hit).toMatchObject([{ reference: two.reference, movedTo: null }]);
    expect((await reads(karim, two.reference)).status).toBe('booked');
    // What was kept knowingly is no news when the next change comes.
    expect((await saves(counter, { coolingMinutes: 5 })).body.hit).toEqual([]);
  });

  it('of fewer places leaves theirs to who booked first', async () => {
    const counter = await aCounter(house, { places: 2 });
    const date = aWorkingDay(house);
    await getsAppointment(fatima, counter, date, '09:00');
    const { reference } = await getsAppointment(karim, counter, date, '09:00');
    const { hours } = await rulesOf(counter);
    const fewer = { hours: hours.map((stretch) => ({ ...stretch, places: 1 })) };
    expect((await saves(counter, fewer, '?dryRun=true')).body.hit).toMatchObject([{ reference, cause: 'full' }]);
    await saves(counter, { ...fewer, hitAppointments: 'move' });
    expect(await reads(karim, reference)).toMatchObject({ date, time: '09:15' });
  });

  it('changes nothing where not all find another place', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00');
    expect(await saves(counter, { hours: [], hitAppointments: 'move' })).toMatchObject({ status: 409, body: { code: 'no_place_to_move' } });
    expect(await reads(fatima, reference)).toMatchObject({ date, time: '09:00', status: 'booked' });
    expect((await rulesOf(counter)).version).toBe(1);
  });

  it('ends what somebody was just choosing', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { body } = await holds(fatima, counter, date, '09:00');
    expect(await saves(counter, closed(date))).toMatchObject({ status: 200, body: { hit: [] } });
    expect((await fatima.sends('POST', '/appointments', { holdId: body.holdId })).status).toBe(409);
  });

  it('never races a booking: nobody gets a place of a day that is being closed', async () => {
    const counter = await aCounter(house, { places: 2, limitPerCitizen: 20 });
    const clerk = await staffMember(house, 'clerk');
    for (let round = 0; round < 5; round++) {
      const date = aWorkingDay(house);
      const [first, second, change] = await Promise.all([
        getsAppointment(fatima, counter, date, '09:00').catch(() => undefined),
        getsAppointment(karim, counter, date, '09:00').catch(() => undefined),
        saves(counter, { ...closed(date), hitAppointments: 'cancel' }),
        holds(clerk, counter, date, '11:00', { channel: 'desk' }),
      ]);
      expect(change.status).toBe(200);
      const left = await house.database.source.query<{ status: string }[]>(`select status from appointments where agenda_id = $1 and date = $2 and status in ('held', 'booked')`, [counter.agendaId, date]);
      expect(left).toEqual([]);
      expect(change.body.hit.length).toBe([first, second].filter(Boolean).length);
      const [{ taken } = { taken: -1 }] = await house.database.source.query<{ taken: number }[]>(`select coalesce(sum(taken), 0)::int as taken from agenda_loads where agenda_id = $1 and date = $2`, [counter.agendaId, date]);
      expect(taken).toBe(0);
    }
  });

  it('of the grid counts what is taken anew', async () => {
    const counter = await aCounter(house, { durationMinutes: 30 });
    const date = aWorkingDay(house);
    await getsAppointment(fatima, counter, date, '09:00');
    await saves(counter, { stepMinutes: 10 });
    const { slots } = await slotsOf(counter, date);
    expect(slots.filter(({ free }) => free === 0).map(({ time }) => time)).toEqual(['08:40', '08:50', '09:00', '09:10', '09:20']);
  });
});

describe('a holiday', () => {
  const feast = { names: { ar: 'عيد الأضحى', fr: 'Aïd Al-Adha', en: 'Eid al-Adha' }, kind: 'religious', provisional: true };

  it('closes every counter, moves who was expected, and can be taken back', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00');
    expect((await fatima.sends('PUT', `/holidays/${date}`, feast)).status).toBe(403);
    expect((await samira.sends('PUT', '/holidays/2026-02-31', feast)).status).toBe(400);
    expect(await samira.sends('PUT', `/holidays/${date}`, feast)).toMatchObject({ status: 409, body: { code: 'appointments_hit' } });
    expect((await samira.sends<HolidayChange>('PUT', `/holidays/${date}?dryRun=true`, feast)).body).toMatchObject({ saved: false, hit: [{ reference }] });
    expect((await samira.sends<HolidayChange>('PUT', `/holidays/${date}`, { ...feast, hitAppointments: 'move' })).body).toMatchObject({ saved: true, hit: [{ reference, cause: 'closed' }] });
    expect(fatima.hears('appointments.movedByOffice', fatima.data.email).variables['cause']).toBe('عيد الأضحى');
    expect(await dayOf(counter, date)).toMatchObject({ state: 'closed', reason: 'عيد الأضحى' });
    expect((await reads(fatima, reference)).date > date).toBe(true);
    expect((await samira.sends('DELETE', `/holidays/${date}`)).status).toBe(200);
    expect((await samira.sends('DELETE', `/holidays/${date}`)).status).toBe(404);
    expect((await dayOf(counter, date))?.state).toBe('free');
  });

  it('is kept where somebody finds no other place: they stay booked, are named, and are asked about again', async () => {
    const [counter, full] = [await aCounter(house), await aCounter(house)];
    const date = aWorkingDay(house);
    await saves(full, { exceptions: [], hours: [{ seasonId: 'regular', weekday: weekday(date), from: '09:00', to: '09:15', places: 1, walkInPlaces: 0, validFrom: date, validUntil: date }] });
    const one = await getsAppointment(fatima, counter, date, '10:00');
    const stuck = await getsAppointment(karim, full, date, '09:00');
    const kept = await holds(await citizen(house), counter, date, '11:00');
    const moved = await samira.sends<HolidayChange>('PUT', `/holidays/${date}`, { ...feast, hitAppointments: 'move' });
    expect(moved).toMatchObject({ status: 200, body: { saved: true } });
    expect(moved.body.hit.map(({ reference, movedTo }) => [reference, movedTo === null])).toEqual(expect.arrayContaining([[one.reference, false], [stuck.reference, true]]));
    expect(await reads(karim, stuck.reference)).toMatchObject({ date, status: 'booked' });
    expect((await fatima.sends('GET', `/appointments/${one.reference}`)).status).toBe(200);
    const [{ status } = { status: '' }] = await house.database.source.query<{ status: string }[]>('select status from appointments where id = $1', [kept.body.holdId]);
    expect(status).toBe('expired');
    expect((await samira.sends<HolidayChange>('PUT', `/holidays/${date}?dryRun=true`, feast)).body.hit).toMatchObject([{ reference: stuck.reference }]);
    await samira.sends('PUT', `/holidays/${date}`, { ...feast, provisional: false, hitAppointments: 'cancel' });
    expect(await reads(karim, stuck.reference)).toMatchObject({ status: 'cancelled' });
    expect(await miscounted(house)).toEqual([]);
    await samira.sends('DELETE', `/holidays/${date}`);
  });

  it('is no day on which a place given back is offered to who waits', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(fatima, counter, date, '09:00');
    await samira.sends('PUT', `/holidays/${date}`, { ...feast, hitAppointments: 'keep' });
    await karim.sends('POST', '/waiting-list', { objectId: counter.objectId, officeId: counter.officeId, fromDate: date, toDate: date });
    await cancels(fatima, reference);
    const { items } = (await karim.sends<{ items: { objectId: string; status: string }[] }>('GET', '/waiting-list')).body;
    expect(items.find(({ objectId }) => objectId === counter.objectId)?.status).toBe('waiting');
    await samira.sends('DELETE', `/holidays/${date}`);
    expect((await slotsOf(counter, date)).slots.find(({ time }) => time === '09:00')?.free).toBe(1);
  });
});

describe('a preview', () => {
  it('shows the hours that a draft gives, in each season, and writes nothing', async () => {
    const counter = await aCounter(house);
    const { stepMinutes, objects } = await rulesOf(counter);
    const stretch = { places: 3, walkInPlaces: 1, weekday: 2, from: '09:00', to: '10:00' };
    const draft = { stepMinutes, objects, hours: [{ ...stretch, seasonId: 'regular' }, { ...stretch, seasonId: 'ramadan-2027', from: '10:00', to: '11:00' }], exceptions: [], objectId: counter.objectId };
    const shows = async (from: string, more = {}): Promise<AgendaPreview['days']> => (await samira.sends<AgendaPreview>('POST', `/agendas/${counter.agendaId}/preview`, { ...draft, ...more, from, to: addDays(from, 1) })).body.days;
    // 9 February 2027, a Tuesday, is the first day of Ramadan.
    expect((await shows('2027-02-02')).map(({ slots }) => slots.map(({ time, places }) => `${time} ${places}`))).toEqual([['09:00 2', '09:15 2', '09:30 2', '09:45 2'], []]);
    expect((await shows('2027-02-09'))[0]?.slots[0]).toEqual({ time: '10:00', endTime: '10:15', places: 2 });
    await house.database.source.query('update visit_objects set places = 1 where id = $1', [counter.objectId]);
    expect((await shows('2027-02-09'))[0]?.slots[0]?.places).toBe(1);
    expect(await shows('2027-02-09', closed('2027-02-09'))).toMatchObject([{ weekday: 2, reason: 'Travaux', slots: [] }, { weekday: 3 }]);
    expect((await samira.sends('POST', `/agendas/${counter.agendaId}/preview`, { ...draft, from: '2027-01-01', to: '2027-06-01' })).status).toBe(400);
    expect((await rulesOf(counter)).version).toBe(1);
  });
});
