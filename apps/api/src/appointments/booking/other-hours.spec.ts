import { aCounter, aWorkingDay, books, cancels, freeAt, getsAppointment, holds, miscounted, moves, openAppointmentsHouse, type Refusal } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { type Answer, citizen, Person } from '../../../test/people.js';
import { Database } from '../../platform/database/database.js';
import type { AppointmentView } from './appointment.dto.js';
import { AppointmentLinks } from './appointment-links.js';
import type { SlotList } from './availability.dto.js';
import { PlaceGuard } from './place-guard.js';

describe('moving a visit by less than its length, at a counter with one place', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    [amina, karim] = [await citizen(house), await citizen(house)];
  }, 60_000);
  afterAll(() => house.close());

  const freeTimes = ({ slots }: SlotList): string[] => slots.filter(({ free }) => free > 0).map(({ time }) => time);
  const otherHours = async (person: Person, reference: string, date: string): Promise<Answer<SlotList & Refusal>> => person.sends('GET', `/appointments/${reference}/available-slots?date=${date}`);
  const linkOf = async (reference: string): Promise<string> => {
    const [{ id } = { id: '' }] = await house.database.source.query<{ id: string }[]>('select id from appointments where reference = $1', [reference]);
    return `/appointment-links/${house.app.get(AppointmentLinks).tokenOf(id)}`;
  };
  const anybody = (): Person => new Person(house);

  /** Amina comes from 10:00 to 10:45; Karim before her, from 09:00 to 09:45. */
  async function aVisit(): Promise<{ visit: Awaited<ReturnType<typeof aCounter>>; date: string; reference: string }> {
    const visit = await aCounter(house, { durationMinutes: 45, coolingMinutes: 30, changeUntilMinutes: 0, limitPerCitizen: 3 });
    const date = aWorkingDay(house);
    await getsAppointment(karim, visit, date, '09:00');
    return { visit, date, reference: (await getsAppointment(amina, visit, date, '10:00')).reference };
  }

  it('shows its citizen, by account or by link, the hours that its own place is not in the way of', async () => {
    const { visit, date, reference } = await aVisit();
    const hours = ['09:45', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30', '11:45'];
    expect(freeTimes((await otherHours(amina, reference, date)).body)).toEqual(hours);
    expect(freeTimes((await anybody().sends<SlotList>('GET', `${await linkOf(reference)}/available-slots?date=${date}`)).body)).toEqual(hours);
    expect(await freeAt(house, visit, date, '10:15')).toBe(0);
    expect((await otherHours(karim, reference, date)).status).toBe(404);
    expect((await otherHours(anybody(), reference, date)).status).toBe(401);
    expect((await otherHours(amina, reference, '2026-02-31')).status).toBe(400);
  });

  it('moves there: what both hours share stays taken, the rest is free at once', async () => {
    const { visit, date, reference } = await aVisit();
    const hold = await holds(amina, visit, date, '10:15', { moves: reference });
    expect([hold.status, await miscounted(house)]).toEqual([201, []]);
    expect((await holds(karim, visit, date, '10:45')).body.code).toBe('slot_taken');
    expect((await moves(amina, reference, hold.body.holdId)).body).toMatchObject({ date, time: '10:15', endTime: '11:00' });
    expect(await miscounted(house)).toEqual([]);
    const linked = await anybody().sends<AppointmentView>('POST', `${await linkOf(reference)}/reschedule`, { date, time: '09:45' });
    expect([linked.status, linked.body.time, await miscounted(house)]).toEqual([200, '09:45', []]);
    expect(await freeAt(house, visit, date, '10:30')).toBe(1);
  });

  it('gives back what it took when it is not confirmed', async () => {
    const { visit, date, reference } = await aVisit();
    const { holdId } = (await holds(amina, visit, date, '10:30', { moves: reference })).body;
    expect((await amina.sends('DELETE', `/holds/${holdId}`)).status).toBe(204);
    expect([await miscounted(house), await freeAt(house, visit, date, '10:45')]).toEqual([[], 1]);
    await holds(amina, visit, date, '10:15', { moves: reference });
    house.clock.advance({ minutes: 6 });
    await amina.signsIn();
    await karim.signsIn();
    expect((await holds(karim, visit, date, '10:45')).status).toBe(201);
    expect(await miscounted(house)).toEqual([]);
  });

  it('fails where the visit has gone elsewhere meanwhile, and overbooks nothing', async () => {
    const { visit, date, reference } = await aVisit();
    const { holdId } = (await holds(amina, visit, date, '10:15', { moves: reference })).body;
    await anybody().sends('POST', `${await linkOf(reference)}/reschedule`, { date, time: '11:30' });
    const [{ id: cooling } = { id: '' }] = await house.database.source.query<{ id: string }[]>(`select id from appointments where agenda_id = $1 and status = 'cooling'`, [visit.agendaId]);
    expect(cooling).not.toBe('');
    expect(await moves(amina, reference, holdId)).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await miscounted(house)).toEqual([]);
    await cancels(amina, reference);
    expect((await moves(amina, reference, holdId)).status).toBe(409);
    expect(await miscounted(house)).toEqual([]);
  });

  it('is no way to a second visit on half a place', async () => {
    const { visit, date, reference } = await aVisit();
    const { holdId } = (await holds(amina, visit, date, '10:15', { moves: reference })).body;
    expect((await books(amina, holdId)).body.code).toBe('hold_unknown');
  });

  it('is counted alike after a change of the grid', async () => {
    const { visit, date, reference } = await aVisit();
    const { holdId } = (await holds(amina, visit, date, '10:15', { moves: reference })).body;
    await house.database.source.query('update agendas set step_minutes = 5 where id = $1', [visit.agendaId]);
    await house.app.get(Database).transaction((tx) => house.app.get(PlaceGuard).recount(visit.agendaId, date, date, tx));
    expect(await miscounted(house)).toEqual([]);
    expect((await moves(amina, reference, holdId)).status).toBe(200);
    expect(await miscounted(house)).toEqual([]);
  });
});
