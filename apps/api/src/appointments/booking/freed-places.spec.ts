import { addDays, instantOf, toCivil } from '@nafida/calendar';
import { aCounter, aWorkingDay, cancels, freeAt, getsAppointment, openAppointmentsHouse } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen } from '../../../test/people.js';

describe('a place given back at night', () => {
  const messages = { quietHours: { from: '21:00', to: '08:00' }, smsPerDay: 3, smsPerSecond: null, mailPerSecond: null, simulatedNumbers: true };
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;
  let tomorrow: string;

  beforeAll(async () => {
    house = await openAppointmentsHouse({ messages });
    tomorrow = addDays(toCivil(house.clock.now()).date, 1);
    until(tomorrow, '22:30');
    amina = await citizen(house);
    karim = await citizen(house);
  }, 60_000);
  afterAll(() => house.close());

  const until = (date: string, time: string): void => house.clock.advance({ seconds: Math.ceil((instantOf(date, time).getTime() - house.clock.now().getTime()) / 1000) });

  it('leaves whoever waits two hours from the morning on to say yes', async () => {
    const visit = await aCounter(house, { coolingMinutes: 30 });
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    await karim.sends('POST', '/waiting-list', { objectId: visit.objectId, officeId: visit.officeId, fromDate: date, toDate: date });
    await cancels(amina, reference);
    const { items } = (await karim.sends<{ items: { offer: { expiresAt: string } }[] }>('GET', '/waiting-list')).body;
    expect(items[0]?.offer.expiresAt).toBe(instantOf(addDays(tomorrow, 1), '10:00').toISOString());
  });

  it('is offered to nobody who would hear of it too late', async () => {
    const early = await aCounter(house, { coolingMinutes: 0 });
    const date = addDays(tomorrow, 1);
    await house.database.source.query(`insert into agenda_exceptions (agenda_id, from_date, to_date, from_time, to_time, kind, places, walk_in_places, reason) values ($1, $2, $2, '07:00', '09:00', 'open', 1, 0, '{}')`, [early.agendaId, date]);
    const { reference } = await getsAppointment(amina, early, date, '08:00');
    await karim.sends('POST', '/waiting-list', { objectId: early.objectId, officeId: early.officeId, fromDate: date, toDate: date });
    await cancels(amina, reference);
    expect((await karim.sends<{ items: unknown[] }>('GET', '/waiting-list')).body.items).toEqual(expect.arrayContaining([expect.objectContaining({ objectId: early.objectId, status: 'waiting' })]));
    expect(await freeAt(house, early, date, '08:00')).toBe(1);
  });
});

describe('a place given back', () => {
  let house: House;
  beforeAll(async () => {
    house = await openAppointmentsHouse();
  }, 60_000);
  afterAll(() => house.close());

  it('is offered past who has booked as often as they may: they could not take it', async () => {
    const [amina, karim, salma] = [await citizen(house), await citizen(house), await citizen(house)];
    const visit = await aCounter(house, { limitPerCitizen: 1 });
    const date = aWorkingDay(house);
    const wait = { objectId: visit.objectId, officeId: visit.officeId, fromDate: date, toDate: date };
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    expect(await amina.sends('POST', '/waiting-list', wait)).toMatchObject({ status: 409, body: { code: 'appointment_limit' } });
    for (const person of [karim, salma]) expect((await person.sends('POST', '/waiting-list', wait)).status).toBe(201);
    await getsAppointment(karim, visit, aWorkingDay(house), '10:00');
    await cancels(amina, reference);
    const stands = async (person: typeof amina): Promise<string | undefined> => (await person.sends<{ items: { status: string }[] }>('GET', '/waiting-list')).body.items[0]?.status;
    expect([await stands(karim), await stands(salma)]).toEqual(['waiting', 'offered']);
  });
});
