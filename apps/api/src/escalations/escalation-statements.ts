import type { Locale } from '@nafida/locales';
import { statement } from '../platform/database/database.js';

export interface DueRow {
  reference: string;
  service: string;
  kind: string;
  officeId: string;
  assigneeId: string | null;
  dueDate: string;
}

export interface StaffRow {
  id: string;
  role: 'clerk' | 'supervisor' | 'inspector';
  officeId: string | null;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
  emailSealed: Buffer | null;
}

/**
 * Enters that a stage was reached by the oldest cases whose deadline runs, and gives those for which it was new.
 * Values: the stage, the first and last due date it is for, now, how many at the most.
 */
export const reachStage = statement<DueRow>(
  'escalations.reach',
  `with due as (
     select c.id, c.clock_started_on, c.reference, c.service, c.kind, c.office_id as "officeId", c.assignee_id as "assigneeId", c.due_date::text as "dueDate"
     from cases c
     where c.open and c.clock_suspended_on is null and c.clock_started_on is not null and c.due_date between $2 and $3
       and not exists (select from escalations e where e.case_id = c.id and e.clock_started_on = c.clock_started_on and e.stage = $1)
     order by c.due_date, c.id limit $5
   ), reached as (
     insert into escalations (case_id, clock_started_on, stage, at) select id, clock_started_on, $1, $4 from due on conflict do nothing returning case_id
   )
   select due.* from due join reached on reached.case_id = due.id order by due."dueDate", due.reference`,
);

/** Who may have to be told: the clerks named, the supervisors of the offices named, the inspectors. */
export const readStaff = statement<StaffRow>(
  'escalations.staff',
  `select id, role, office_id as "officeId", first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr", locale, email_sealed as "emailSealed"
   from accounts where status = 'active' and (id = any($1::uuid[]) or (role = 'supervisor' and office_id = any($2)) or role = 'inspector') order by id`,
);
