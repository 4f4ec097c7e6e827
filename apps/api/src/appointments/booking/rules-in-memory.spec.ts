import { addDays } from '@nafida/calendar';
import { aCounter, aWorkingDay, books, daysOf, freeAt, holds, miscounted, openAppointmentsHouse, slotsOf } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import { createApp } from '../../app.js';
import { Duties } from '../../platform/duties.js';

describe('the rules of a counter, remembered by two processes', () => {
  let house: House;
  let second: Awaited<ReturnType<typeof createApp>>;
  let elsewhere: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    second = await createApp(house.config);
    await second.listen(0, '127.0.0.1');
    elsewhere = { ...house, url: `${await second.getUrl()}/api/v1` };
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await house.close();
  });

  const sql = (text: string, values: unknown[] = []): Promise<unknown> => house.database.source.query(text, values);

  const changes: [what: string, change: (counter: Awaited<ReturnType<typeof aCounter>>, date: string) => Promise<unknown>, starts: string[]][] = [
    ['a closed day', ({ agendaId }, date) => sql(`insert into agenda_exceptions (agenda_id, from_date, to_date, kind, reason) values ($1, $2, $2, 'closed', '{"ar":"إغلاق"}')`, [agendaId, date]), []],
    ['other hours', ({ agendaId }) => sql(`update agenda_hours set to_time = '09:00' where agenda_id = $1 and season_id = 'regular'`, [agendaId]), ['08:30', '08:45']],
    ['a longer visit', ({ objectId }) => sql(`update visit_objects set duration_minutes = 210 where id = $1`, [objectId]), ['08:30', '08:45', '09:00']],
    ['a coarser grid', ({ agendaId }) => sql(`update agendas set step_minutes = 30 where id = $1`, [agendaId]), ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00']],
    ['a season that begins', (_, date) => sql(`update seasons set valid_from = $1, valid_to = $1 where id = 'ramadan-2027'`, [date]), ['10:00', '10:15']],
    ['a holiday', (_, date) => sql(`insert into holidays (date, names, kind, provisional, source) values ($1, '{"ar":"عيد"}', 'national', false, 'test')`, [date]), []],
  ];

  it.each(changes)('are seen with %s at once, by whom it was not told', async (_, change, starts) => {
    const counter = await aCounter(house, { places: 2 });
    await sql(`update agenda_hours set from_time = '10:00', to_time = '10:30' where agenda_id = $1 and season_id = 'ramadan-2027'`, [counter.agendaId]);
    const date = aWorkingDay(house);
    const anyone = new Person(elsewhere);
    expect((await slotsOf(anyone, counter, date)).body.slots).toHaveLength(16);
    await change(counter, date);
    expect((await slotsOf(anyone, counter, date)).body.slots.map(({ time }) => time)).toEqual(starts);
    expect((await daysOf(anyone, counter, date.slice(0, 7))).body.days.find((day) => day.date === date)?.free).toBe(starts.length);
  });

  it('are held against those of the database when somebody chooses', async () => {
    const counter = await aCounter(house);
    const [date, other] = [aWorkingDay(house), aWorkingDay(house)];
    await slotsOf(amina, counter, date);
    await sql(`update agenda_hours set from_time = '09:00' where agenda_id = $1`, [counter.agendaId]);
    expect(await holds(amina, counter, date, '08:30')).toMatchObject({ status: 409, body: { code: 'slot_off_grid' } });
    await sql(`update agenda_hours set from_time = '08:00' where agenda_id = $1`, [counter.agendaId]);
    expect((await holds(amina, counter, date, '08:00')).status).toBe(201);
    await sql(`update agendas set active = false where id = $1`, [counter.agendaId]);
    expect(await holds(amina, counter, other, '09:00')).toMatchObject({ status: 409, body: { code: 'object_not_received_here' } });
  });

  it('let one person choose one place at a time, however many windows are open', async () => {
    const counter = await aCounter(house);
    const date = aWorkingDay(house);
    await slotsOf(amina, counter, date);
    const answers = await Promise.all(['08:30', '09:00', '09:30', '10:00'].map((time) => holds(amina, counter, date, time)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await slotsOf(amina, counter, date)).body.slots.filter(({ free }) => free === 0)).toHaveLength(1);
    expect(await miscounted(house)).toEqual([]);
  });

  it('let nobody book more than they may, from the desk and at home at once', async () => {
    const counter = await aCounter(house, { limitPerCitizen: 1 });
    const date = aWorkingDay(house);
    await slotsOf(amina, counter, date);
    const own = await holds(amina, counter, date, '09:00');
    const atTheDesk = await holds(clerk, counter, date, '11:00');
    const answers = await Promise.all([books(amina, own.body.holdId), books(clerk, atTheDesk.body.holdId, { accountId: amina.id })]);
    expect(answers.map(({ status, body }) => (status === 201 ? 'booked' : body.code)).toSorted()).toEqual(['appointment_limit', 'booked']);
  });

  it('say which days come into reach: their steps are written down, and nothing looks different', async () => {
    const counter = await aCounter(house, { places: 2 });
    const [date, booked] = [aWorkingDay(house), aWorkingDay(house)];
    await holds(amina, counter, booked, '09:00');
    await house.app.get(Duties).perform('days that come into reach');
    const steps = await sql('select date::text as date, count(*)::int as steps from agenda_loads where agenda_id = $1 and object_id = $2 and date in ($3, $4, $5) group by date order by date', [counter.agendaId, '', date, booked, addDays(house.clock.today(), 61)]);
    expect(steps).toEqual([{ date, steps: 16 }, { date: booked, steps: 1 }].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    expect([await freeAt(house, counter, date, '09:00'), await freeAt(house, counter, booked, '09:00')]).toEqual([2, 1]);
    expect((await holds(amina, counter, date, '09:00')).status).toBe(201);
    expect([await freeAt(house, counter, date, '09:00'), await freeAt(house, counter, booked, '09:00')]).toEqual([1, 2]);
    expect(await miscounted(house)).toEqual([]);
  });
});
