import type { Localized } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';
import type { AgendaRules } from '../agendas/agenda-rules.js';
import { rulesColumns } from '../agendas/rules-columns.js';
import { appointmentColumns, type AppointmentRow, appointmentTables } from '../booking/appointment-statements.js';

/** An appointment as the office that receives it reads it. */
export interface VisitRow extends AppointmentRow {
  staffNote: string | null;
}

const visitColumns = `${appointmentColumns}, a.staff_note as "staffNote"`;
const expected = `a.status in ('booked', 'checked_in', 'served', 'no_show')`;

/** Who comes to an office on a day, in the order of the hours. */
export const listDay = statement<VisitRow>(
  'visits.day',
  `select ${visitColumns} from ${appointmentTables} where a.office_id = $1 and a.date = $2::date and a.reference is not null and ${expected} order by a.time, a.id`,
);

/** The counters of an office on a day: their rules, and what is taken of each step. */
export const listCounters = statement<AgendaRules & { id: string; names: Localized; objects: string[]; loads: Record<string, [taken: number, walkIns: number] | undefined> }>(
  'visits.counters',
  `select g.id, g.names, array(select r.object_id from agenda_objects r where r.agenda_id = g.id order by 1) as objects, ${rulesColumns('$2', '$2')},
     (select coalesce(json_object_agg(to_char(l.time, 'HH24:MI'), json_build_array(l.taken, l.walk_ins)), '{}')
       from agenda_loads l where l.agenda_id = g.id and l.object_id = '' and l.date = $2::date and l.taken > 0) as loads
   from agendas g where g.office_id = $1 and g.active order by g.id`,
);

/** By a number, a card or what was scanned from a confirmation; of today and of the days to come. */
export const findVisits = statement<VisitRow>(
  'visits.find',
  `select ${visitColumns} from ${appointmentTables}
   where a.office_id = $1 and a.date >= $2::date and a.reference is not null and ${expected}
     and (a.reference = $3 or a.link_fingerprint = $4 or a.cin_fingerprint = $5 or a.account_id = (select account_id from citizens where cin_fingerprint = $5))
   order by a.date, a.time, a.id limit 20`,
);

const one = `select ${visitColumns} from ${appointmentTables} where a.reference = $1 and a.office_id = $2`;
export const readVisit = statement<VisitRow>('visits.read', one);
export const readVisitForChange = statement<VisitRow>('visits.readForChange', `${one} for update of a`);

export const checkIn = statement<never>(
  'visits.checkIn',
  `update appointments set status = 'checked_in', checked_in_at = $2, closed_at = null, staff_note = coalesce($3, staff_note) where id = $1::uuid`,
);

export const close = statement<never>('visits.close', 'update appointments set status = $2, closed_at = $3, staff_note = coalesce($4, staff_note) where id = $1::uuid');
