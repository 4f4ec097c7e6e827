import { randomUUID } from 'node:crypto';
import { newReference } from '../src/platform/reference.js';
import { Sealer } from '../src/platform/sealed.js';
import { type House, openHouse } from './app.js';

const words = (ar: string, fr: string, en = fr): string => JSON.stringify({ ar, fr, en });

/** The house, and a counter of the fifth annex that receives people all week. */
export async function openVisitsHouse(): Promise<House> {
  const house = await openHouse({ rateLimits: false });
  const { source } = house.database;
  await source.query(
    `insert into seasons (id, names, valid_from, valid_to, week) values ('regular', $1, null, null, '[]'), ('ramadan-2027', $2, '2027-02-09', '2027-03-09', '[]')`,
    [words('أوقات العمل العادية', 'Horaires ordinaires'), words('أوقات العمل خلال رمضان', 'Horaires de ramadan')],
  );
  await source.query(`insert into visit_domains (id, names) values ('civil-documents', $1)`, [words('الشواهد الإدارية', 'Certificats administratifs', 'Certificates')]);
  await source.query(
    `insert into visit_objects (id, domain_id, names, documents, duration_minutes, horizon_days, limit_per_citizen) values
       ('legalisation', 'civil-documents', $1, $2, 20, 60, 5), ('residence', 'civil-documents', $3, '[]', 30, 60, 5)`,
    [words('المصادقة على الإمضاء', 'Légalisation de signature', 'Legalisation'), `[${words('أصل الوثيقة', 'Original du document', 'Original document')}]`, words('شهادة السكنى', 'Certificat de résidence')],
  );
  await source.query(`insert into agendas (id, office_id, names, step_minutes) values ('annex-5-counter', 'annex-5', $1, 10)`, [words('شباك الشواهد', 'Guichet des certificats')]);
  await source.query(`insert into agenda_objects (agenda_id, office_id, object_id) values ('annex-5-counter', 'annex-5', 'legalisation'), ('annex-5-counter', 'annex-5', 'residence')`);
  await source.query(
    `insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places, walk_in_places)
     select 'annex-5-counter', season, day, '08:30', '16:30', 3, 1 from generate_series(1, 7) day, unnest(array['regular', 'ramadan-2027']) season`,
  );
  return house;
}

/** An appointment as it stands in the book, put there without asking the guard: for what follows a booking. */
export async function anAppointment(house: House, changes: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const person = house.app.get(Sealer).seal(JSON.stringify({ name: 'فاطمة آيت علي', cin: 'FA765432', phone: '+212661234567', email: 'fatima@example.ma' }));
  const row = {
    id, reference: newReference('BRK', 2026), status: 'booked', agenda_id: 'annex-5-counter', office_id: 'annex-5', object_id: 'legalisation', date: '2026-12-01', time: '10:00', duration_minutes: 20,
    channel: 'desk', person_sealed: person, created_at: house.clock.now(), booked_at: house.clock.now(), ...changes,
  };
  const names = Object.keys(row);
  await house.database.source.query(`insert into appointments (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  return id;
}
