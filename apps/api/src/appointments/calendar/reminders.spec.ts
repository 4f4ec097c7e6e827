import type { House } from '../../../test/app.js';
import { anAppointment, openVisitsHouse } from '../../../test/visits.js';
import { Reminders } from './reminders.js';

let house: House;
beforeAll(async () => {
  house = await openVisitsHouse();
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.source.query('delete from appointments');
  house.happenings.length = 0;
});

/** It is this moment in UTC. */
function itIs(instant: string): void {
  house.clock.advance({ seconds: (Date.parse(instant) - house.clock.now().getTime()) / 1000 });
}

async function told(): Promise<string[]> {
  await house.app.get(Reminders).send();
  return house.happenings.splice(0).map(({ name }) => name);
}

describe('a reminder', () => {
  it('comes two days and three hours before the visit, once each, with the link for those who can not come', async () => {
    itIs('2026-11-20T09:00:00Z');
    await anAppointment(house, { locale: 'fr' });
    itIs('2026-11-29T09:59:00Z');
    expect(await told()).toEqual([]);
    itIs('2026-11-29T10:00:30Z');
    await house.app.get(Reminders).send();
    expect(house.happenings).toMatchObject([
      {
        name: 'appointments.reminderTwoDays',
        addressee: { name: 'فاطمة آيت علي', locale: 'fr', phone: '+212661234567', email: 'fatima@example.ma' },
        variables: { what: 'Légalisation de signature', date: 'mardi 1er décembre 2026', day: '01/12/2026', time: '10h00', documents: 'Documents à apporter :\n- Original du document' },
        secrets: { link: expect.stringMatching(/^https:\/\/nafida\.test\/a\/[\w-]{22}#cancel$/) as string },
      },
    ]);
    house.happenings.length = 0;
    expect(await told()).toEqual([]);
    itIs('2026-12-01T06:59:00Z');
    expect(await told()).toEqual([]);
    itIs('2026-12-01T07:00:30Z');
    expect(await told()).toEqual(['appointments.reminderThreeHours']);
    expect(await told()).toEqual([]);
  });

  it('counts the hours that pass, also where the clocks of Morocco are put back on 20 September 2026', async () => {
    itIs('2026-09-10T09:00:00Z');
    // 10:00 in UTC+0; two days before, the clocks of Morocco show 11:00 in UTC+1.
    await anAppointment(house, { date: '2026-09-21', time: '10:00' });
    itIs('2026-09-19T09:59:00Z');
    expect(await told()).toEqual([]);
    itIs('2026-09-19T10:00:30Z');
    expect(await told()).toEqual(['appointments.reminderTwoDays']);
    itIs('2026-09-21T06:59:00Z');
    expect(await told()).toEqual([]);
    itIs('2026-09-21T07:00:30Z');
    expect(await told()).toEqual(['appointments.reminderThreeHours']);
  });

  it('is not sent to who booked or moved later than that, and knows', async () => {
    itIs('2026-11-30T09:00:00Z');
    await anAppointment(house);
    await anAppointment(house, { booked_at: '2026-11-01T09:00:00Z', created_at: '2026-11-01T09:00:00Z', changed_at: '2026-11-30T09:00:00Z', sequence: 1 });
    expect(await told()).toEqual([]);
    itIs('2026-12-01T07:30:00Z');
    expect(await told()).toEqual(['appointments.reminderThreeHours', 'appointments.reminderThreeHours']);
    await anAppointment(house);
    expect(await told()).toEqual([]);
  });

  it('is not sent for a visit that is off, over or only held', async () => {
    itIs('2026-11-20T09:00:00Z');
    await anAppointment(house, { status: 'cancelled', cancelled_at: house.clock.now() });
    await anAppointment(house, { status: 'checked_in' });
    await anAppointment(house, { status: 'held', reference: null, expires_at: '2026-12-02T00:00:00Z' });
    itIs('2026-11-29T12:00:00Z');
    expect(await told()).toEqual([]);
    await anAppointment(house, { date: '2026-11-29', time: '11:00', booked_at: '2026-11-01T09:00:00Z' });
    expect(await told()).toEqual([]);
  });

  it('of two days is left out where the house was away until the day itself', async () => {
    itIs('2026-11-20T09:00:00Z');
    await anAppointment(house);
    itIs('2026-12-01T08:00:00Z');
    expect(await told()).toEqual(['appointments.reminderThreeHours']);
  });

  it('is sent once to each of many, however many look at once', async () => {
    itIs('2026-11-20T09:00:00Z');
    for (let minute = 0; minute < 60; minute++) await anAppointment(house, { time: `11:${String(minute).padStart(2, '0')}` });
    itIs('2026-11-29T13:00:00Z');
    await Promise.all(Array.from({ length: 4 }, () => house.app.get(Reminders).send()));
    expect(house.happenings).toHaveLength(60);
    expect(new Set(house.happenings.map(({ secrets }) => secrets?.['link'])).size).toBe(60);
  });
});
