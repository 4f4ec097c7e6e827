import { aCounter, aWorkingDay, books, cancels, daysOf, freeAt, getsAppointment, holds, miscounted, moves, openAppointmentsHouse, slotsOf } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { citizen, Person, staffMember } from '../../../test/people.js';
import { PlaceSweep } from './place-sweep.js';

describe('an appointment', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerkElsewhere: Person;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    amina = await citizen(house);
    karim = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
  }, 60_000);
  afterAll(() => house.close());

  /** Time passes, and what is due is swept. */
  const later = async (span: Parameters<House['clock']['advance']>[0]): Promise<void> => {
    house.clock.advance(span);
    await house.app.get(PlaceSweep).sweep();
    for (const person of [amina, karim, clerk, clerkElsewhere]) await person.signsIn();
  };

  it('is chosen by anyone with an account, seen by its citizen and its office, and by nobody else', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    expect((await holds(new Person(house), visit, date, '09:00')).status).toBe(401);
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    const path = `/appointments/${reference}`;
    expect((await new Person(house).sends('GET', path)).status).toBe(401);
    for (const other of [karim, clerkElsewhere]) {
      expect((await other.sends('GET', path)).status).toBe(404);
      expect((await cancels(other, reference)).status).toBe(404);
    }
    expect((await amina.sends('GET', path)).body).toMatchObject({ reference, status: 'booked', person: null });
    expect((await clerk.sends('GET', path)).body).toMatchObject({ reference, person: { cin: amina.data.cin } });
  });

  it('is held for five minutes, confirmed, and listed', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    const hold = await holds(amina, visit, date, '09:15');
    expect(hold).toMatchObject({ status: 201, body: { secondsLeft: expect.any(Number) as number, appointment: { date, time: '09:15', endTime: '09:30', documents: ['بطاقة التعريف'] } } });
    expect(hold.body.secondsLeft).toBeGreaterThan(290);
    expect(await freeAt(house, visit, date, '09:15')).toBe(0);
    expect(await holds(karim, visit, date, '09:15')).toMatchObject({ status: 409, body: { code: 'slot_taken', nextFree: [{ date, time: '08:30' }, { date, time: '08:45' }, { date, time: '09:00' }] } });
    const booked = await books(amina, hold.body.holdId, { note: 'أحضر معي والدتي' });
    expect(booked).toMatchObject({ status: 201, body: { status: 'booked', note: 'أحضر معي والدتي', actions: [{ name: 'reschedule' }, { name: 'cancel' }], timeline: [{ action: 'book' }] } });
    expect(amina.hears('appointments.booked', amina.data.email).variables['reference']).toBe(booked.body.reference);
    const mine = await amina.sends<{ items: { reference: string }[] }>('GET', '/my-appointments');
    expect(mine.body.items.map((item) => item.reference)).toContain(booked.body.reference);
    expect((await books(amina, hold.body.holdId)).body.code).toBe('hold_unknown');
  });

  it('is booked once however often it is sent under one key', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    const { holdId } = (await holds(amina, visit, date, '10:00')).body;
    const first = await books(amina, holdId, {}, { 'idempotency-key': 'one-visit' });
    const second = await books(amina, holdId, {}, { 'idempotency-key': 'one-visit' });
    expect(second.body).toEqual(first.body);
  });

  it('frees a hold that another choice replaces, that is given back, or that runs out', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    await holds(amina, visit, date, '09:00');
    const second = await holds(amina, visit, date, '09:30');
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
    expect((await karim.sends('DELETE', `/holds/${second.body.holdId}`)).status).toBe(404);
    expect((await amina.sends('DELETE', `/holds/${second.body.holdId}`)).status).toBe(204);
    expect(await freeAt(house, visit, date, '09:30')).toBe(1);
    const third = await holds(amina, visit, date, '10:00');
    expect(third.status).toBe(201);
    house.clock.advance({ minutes: 6 });
    // No sweep has come by: who wants the place gets it.
    expect((await holds(karim, visit, date, '10:00')).status).toBe(201);
    expect(await books(amina, third.body.holdId)).toMatchObject({ status: 409, body: { code: 'hold_expired', nextFree: [{ date, time: '08:30' }, {}, {}] } });
    await later({ minutes: 6 });
    expect(await freeAt(house, visit, date, '10:00')).toBe(1);
  });

  it('moves to a place held for it, even at the limit, and can be cancelled until its time', async () => {
    const visit = await aCounter(house, { limitPerCitizen: 1, changeUntilMinutes: 60 });
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    expect((await holds(amina, visit, date, '11:00')).body.code).toBe('appointment_limit');
    const { holdId } = (await holds(amina, visit, date, '11:00', { moves: reference })).body;
    const moved = await moves(amina, reference, holdId);
    expect(moved).toMatchObject({ status: 200, body: { reference, date, time: '11:00', timeline: [{ action: 'book' }, { action: 'reschedule' }] } });
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
    expect(amina.hears('appointments.rescheduled', amina.data.email).variables['time']).toContain('11:00');
    expect((await cancels(amina, reference, 'سفر')).body).toMatchObject({ status: 'cancelled', actions: [] });
    expect((await cancels(amina, reference)).body.code).toBe('appointment_over');
    expect(await freeAt(house, visit, date, '11:00')).toBe(1);
    const late = await aCounter(house, { changeUntilMinutes: 525_600 });
    const kept = await getsAppointment(amina, late, date, '12:00');
    expect((await cancels(amina, kept.reference)).body.code).toBe('too_late_to_change');
    expect((await cancels(clerk, kept.reference)).status).toBe(200);
    // She asked for it at the counter: the office is not blamed.
    expect(amina.hears('appointments.cancelled', amina.data.email).about).toEqual({ reference: kept.reference });
    const refused = await getsAppointment(amina, late, date, '11:30');
    expect((await clerk.sends('POST', `/appointments/${refused.reference}/cancel`, { askedBy: 'nobody' })).status).toBe(400);
    expect((await clerk.sends('POST', `/appointments/${refused.reference}/cancel`, { askedBy: 'office', reason: 'انقطاع الكهرباء' })).status).toBe(200);
    expect(amina.hears('appointments.cancelledByOffice', amina.data.email)).toMatchObject({ about: { reference: refused.reference }, variables: { cause: 'انقطاع الكهرباء' } });
    const by = await house.database.source.query<{ by: string }[]>('select cancelled_by as by from appointments where reference = any($1) order by array_position($1, reference)', [[reference, kept.reference, refused.reference]]);
    expect(by).toEqual([{ by: 'citizen' }, { by: 'citizen' }, { by: 'office' }]);
  });

  it('given back goes to who waits, in order; then it cools; then it is free', async () => {
    const visit = await aCounter(house, { coolingMinutes: 30 });
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    const wait = { objectId: visit.objectId, officeId: visit.officeId, fromDate: date, toDate: date };
    expect((await karim.sends('POST', '/waiting-list', wait)).status).toBe(201);
    expect((await karim.sends('POST', '/waiting-list', wait)).body).toMatchObject({ code: 'already_waiting' });
    await cancels(amina, reference);
    expect(await freeAt(house, visit, date, '09:00')).toBe(0);
    const { items } = (await karim.sends<{ items: { status: string; offer: { holdId: string } }[] }>('GET', '/waiting-list')).body;
    expect(items).toMatchObject([{ status: 'offered', offer: { appointment: { date, time: '09:00' } } }]);
    const link = String(karim.hears('appointments.offered', karim.data.email).secrets?.['link']).split('/').at(-1) ?? '';
    const anyone = new Person(house);
    expect((await anyone.sends('GET', `/appointment-links/${link}`)).body).toMatchObject({ status: 'offered', actions: [{ name: 'accept' }, { name: 'decline' }] });
    expect((await books(amina, items[0]?.offer.holdId ?? '')).status).toBe(404);
    const accepted = (await anyone.sends<{ reference: string }>('POST', `/appointment-links/${link}/acceptance`)).body;
    expect(accepted).toMatchObject({ status: 'booked', date, time: '09:00' });
    await cancels(karim, accepted.reference);
    expect(await freeAt(house, visit, date, '09:00')).toBe(0);
    await later({ minutes: 31 });
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
  });

  it('offered to nobody who answers goes to the next, then cools', async () => {
    const visit = await aCounter(house, { coolingMinutes: 30 });
    const date = aWorkingDay(house);
    const { reference } = await getsAppointment(amina, visit, date, '09:00');
    await karim.sends('POST', '/waiting-list', { objectId: visit.objectId, officeId: visit.officeId, fromDate: date, toDate: date });
    await cancels(amina, reference);
    await later({ minutes: 121 });
    expect((await karim.sends<{ items: unknown[] }>('GET', '/waiting-list')).body.items).toEqual([]);
    expect(await freeAt(house, visit, date, '09:00')).toBe(0);
    await later({ minutes: 31 });
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
  });

  it('is seen, moved and cancelled by the link of its message', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    await getsAppointment(amina, visit, date, '09:00');
    const token = String(amina.hears('appointments.booked', amina.data.email).secrets?.['link']).split('/').at(-1) ?? '';
    const anyone = new Person(house);
    expect((await anyone.sends('GET', '/appointment-links/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await anyone.sends('GET', `/appointment-links/${token}`)).body).toMatchObject({ date, time: '09:00', person: null });
    expect((await anyone.sends('POST', `/appointment-links/${token}/reschedule`, { date, time: '09:07' })).body).toMatchObject({ code: 'slot_off_grid', nextFree: [{ date }, {}, {}] });
    expect((await anyone.sends('POST', `/appointment-links/${token}/reschedule`, { date, time: '10:45' })).body).toMatchObject({ status: 'booked', time: '10:45' });
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
    expect((await anyone.sends('POST', `/appointment-links/${token}/cancel`, {})).body).toMatchObject({ status: 'cancelled' });
  });

  it('is made at the desk for a person without an account, and for one who turns out to have one', async () => {
    const visit = await aCounter(house, { places: 2, walkInPlaces: 1 });
    const date = aWorkingDay(house);
    expect((await holds(clerkElsewhere, visit, date, '09:00')).status).toBe(403);
    const first = await holds(clerk, visit, date, '09:00', { channel: 'phone' });
    expect((await books(clerk, first.body.holdId)).body).toMatchObject({ errors: [{ pointer: '/person' }] });
    const guest = await books(clerk, first.body.holdId, { person: { name: 'Hadda Ouali', phone: '0612345678', locale: 'fr' } });
    expect(guest.body).toMatchObject({ status: 'booked', channel: 'phone', person: { accountId: null, name: 'Hadda Ouali', phone: '+212612345678' } });
    // The share of who walks in is not for the phone.
    expect((await holds(clerk, visit, date, '09:00')).body.code).toBe('slot_taken');
    const second = await holds(clerk, visit, date, '09:00', { channel: 'walk_in' });
    const known = await books(clerk, second.body.holdId, { person: { name: 'Amina', cin: amina.data.cin } });
    expect(known.body).toMatchObject({ person: { accountId: amina.id } });
    expect((await amina.sends('GET', `/appointments/${known.body.reference}`)).status).toBe(200);
  });

  it('keeps the share of walk-ins and the places of an object apart', async () => {
    const visit = await aCounter(house, { places: 3, walkInPlaces: 1, objectPlaces: 1 });
    const date = aWorkingDay(house);
    expect(await freeAt(house, visit, date, '09:00')).toBe(1);
    await getsAppointment(amina, visit, date, '09:00');
    expect((await holds(karim, visit, date, '09:00')).body.code).toBe('slot_taken');
  });

  it('leaves nothing miscounted behind', async () => {
    expect(await miscounted(house)).toEqual([]);
  });

  it('shows the days of a month and why the others cannot be booked', async () => {
    const visit = await aCounter(house);
    const date = aWorkingDay(house);
    await house.database.source.query(`insert into holidays (date, names, kind, provisional, source) values ($1, '{"ar":"عيد","fr":"Fête","en":"Feast"}', 'national', false, 'test') on conflict do nothing`, [date]);
    const { body } = await daysOf(karim, visit, date.slice(0, 7));
    expect(body.days.find((day) => day.date === date)).toMatchObject({ state: 'closed', reason: 'عيد', free: 0 });
    expect((await slotsOf(karim, visit, date)).body).toMatchObject({ state: 'closed', reason: 'عيد', slots: [], nextFree: { time: '08:30' } });
    await house.database.source.query('delete from holidays');
    expect((await daysOf(karim, visit, date.slice(0, 7))).body.days.find((day) => day.date === date)).toMatchObject({ state: 'free', free: 16 });
  });
});
