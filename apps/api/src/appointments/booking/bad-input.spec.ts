import { addDays, weekday } from '@nafida/calendar';
import { aCounter, aWorkingDay, books, getsAppointment, holds, miscounted, moves, openAppointmentsHouse } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';

type Told = { status: number; code: string; more?: Record<string, unknown>; nextFree?: boolean };

describe('what can not be booked', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let visit: Awaited<ReturnType<typeof aCounter>>;
  let elsewhere: Awaited<ReturnType<typeof aCounter>>;
  let closedDay: string;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    visit = await aCounter(house, { leadMinutes: 2 * 24 * 60 });
    elsewhere = await aCounter(house, { audience: 'own_office' }, 'annex-1');
    closedDay = aWorkingDay(house, 20);
    await house.database.source.query(
      `insert into agenda_exceptions (agenda_id, from_date, to_date, kind, reason) values ($1, $2, $2, 'closed', '{"ar":"إصلاحات","fr":"Travaux"}')`,
      [visit.agendaId, closedDay],
    );
  }, 60_000);
  afterAll(() => house.close());

  const weekend = (): string => {
    const date = addDays(aWorkingDay(house, 10), 0);
    return addDays(date, 6 - weekday(date));
  };

  const table: [what: string, wish: () => Record<string, unknown>, told: Told][] = [
    ['a day gone by', () => ({ date: addDays(house.clock.today(), -1) }), { status: 409, code: 'slot_in_the_past', nextFree: true }],
    ['an hour off the grid', () => ({ time: '09:07' }), { status: 409, code: 'slot_off_grid', nextFree: true }],
    ['an hour after closing', () => ({ time: '12:30' }), { status: 409, code: 'slot_off_grid', nextFree: true }],
    ['a weekend', () => ({ date: weekend() }), { status: 409, code: 'day_closed', nextFree: true }],
    ['a day that the office closes', () => ({ date: closedDay }), { status: 409, code: 'day_closed', nextFree: true }],
    ['a day beyond the horizon', () => ({ date: addDays(house.clock.today(), 61) }), { status: 409, code: 'beyond_horizon', nextFree: true }],
    ['the end of the century', () => ({ date: '2099-12-31' }), { status: 409, code: 'beyond_horizon', nextFree: true }],
    ['an object of another office', () => ({ objectId: elsewhere.objectId }), { status: 409, code: 'object_not_received_here' }],
    ['another office', () => ({ officeId: 'annex-1' }), { status: 409, code: 'object_not_received_here' }],
    ['what only citizens of another office book', () => ({ objectId: elsewhere.objectId, officeId: 'annex-1' }), { status: 403, code: 'booking_other_office' }],
    ['31 February', () => ({ date: '2027-02-31' }), { status: 400, code: 'invalid_input', more: { errors: [{ pointer: '/date', code: 'date' }] } }],
    ['an hour that there is not', () => ({ time: '24:00' }), { status: 400, code: 'invalid_input', more: { errors: [{ pointer: '/time', code: 'time' }] } }],
    ['an hour with seconds', () => ({ time: '09:00:00' }), { status: 400, code: 'invalid_input', more: { errors: [{ pointer: '/time', code: 'time' }] } }],
    ['the year 0999', () => ({ date: '0999-01-01' }), { status: 400, code: 'invalid_input' }],
    ['an instant for a day', () => ({ date: '2026-12-01T09:00:00Z' }), { status: 400, code: 'invalid_input' }],
    ['the channel of the desk', () => ({ channel: 'walk_in' }), { status: 403, code: 'booking_not_yours' }],
    ['moving what is not one’s own', () => ({ moves: 'BRK-26-0000-0000' }), { status: 404, code: 'unknown_appointment' }],
  ];

  it.each(table)('%s is refused, and nothing is half booked', async (_, wish, { status, code, more, nextFree }) => {
    const before = await house.database.source.query('select count(*) from appointments');
    const { objectId, officeId, date = aWorkingDay(house, 7), time = '09:00', ...rest } = wish();
    const answer = await amina.sends<Record<string, unknown>>('POST', '/holds', { objectId: objectId ?? visit.objectId, officeId: officeId ?? visit.officeId, date, time, ...rest });
    expect(answer).toMatchObject({ status, body: { code, ...more } });
    if (nextFree) expect(answer.body['nextFree']).toMatchObject(Array.from({ length: 3 }, () => ({ date: expect.any(String) as string, time: expect.any(String) as string, dateLabel: expect.any(String) as string })));
    expect(await house.database.source.query('select count(*) from appointments')).toEqual(before);
    expect(await miscounted(house)).toEqual([]);
  });

  it('a day nearer than the lead time is refused to the citizen, not to the desk', async () => {
    const near = await aCounter(house, { leadMinutes: 30 * 24 * 60 });
    const date = aWorkingDay(house, 3);
    expect(await holds(amina, near, date, '09:00')).toMatchObject({ status: 409, body: { code: 'too_soon', nextFree: [{}, {}, {}] } });
    expect((await holds(clerk, near, date, '09:00')).status).toBe(201);
  });

  it('more than the limit, and two visits at once, are refused', async () => {
    const once = await aCounter(house, { limitPerCitizen: 1 });
    const date = aWorkingDay(house, 8);
    await getsAppointment(amina, once, date, '09:00');
    expect((await holds(amina, once, date, '11:00')).body.code).toBe('appointment_limit');
    const other = await aCounter(house, { durationMinutes: 30 });
    expect((await holds(amina, other, date, '08:45')).body.code).toBe('appointment_overlaps');
    expect((await holds(amina, other, date, '09:15')).status).toBe(201);
    expect(await miscounted(house)).toEqual([]);
  });

  it('a hold of somebody else, of nobody, or for another appointment books and moves nothing', async () => {
    const free = await aCounter(house);
    const date = aWorkingDay(house, 9);
    const desk = await holds(clerk, free, date, '09:00');
    expect((await books(amina, desk.body.holdId)).body.code).toBe('hold_unknown');
    expect((await books(amina, '0b9e3a52-8f0c-4d6e-9a43-3b8ce2f7a111')).body.code).toBe('hold_unknown');
    expect((await books(amina, 'no-hold')).body.code).toBe('hold_unknown');
    const { reference } = await getsAppointment(amina, free, date, '10:00');
    const unrelated = await holds(amina, free, date, '11:00');
    expect((await moves(amina, reference, unrelated.body.holdId)).body.code).toBe('hold_unknown');
    expect((await books(amina, unrelated.body.holdId, { person: { name: 'Autre' } })).status).toBe(403);
  });

  it('a month that there is not, and days of what is not received, are refused', async () => {
    const ask = (query: string): Promise<unknown> => new Person(house).sends('GET', query);
    expect(await ask(`/available-days?objectId=${visit.objectId}&officeId=${visit.officeId}&month=2026-13`)).toMatchObject({ status: 400, body: { errors: [{ pointer: '?month', code: 'month' }] } });
    expect(await ask(`/available-slots?objectId=${visit.objectId}&officeId=${visit.officeId}&date=2026-02-31`)).toMatchObject({ status: 400, body: { errors: [{ pointer: '?date' }] } });
    expect(await ask(`/available-slots?objectId=${visit.objectId}&officeId=division&date=2026-12-01`)).toMatchObject({ status: 409, body: { code: 'object_not_received_here' } });
    expect(await ask(`/available-days?objectId=${visit.objectId}&officeId=${visit.officeId}&month=2099-12`)).toMatchObject({ status: 200, body: { laterMonth: false } });
  });
});
