import { statement } from '../../platform/database/database.js';
import type { LeftContacts } from './merged-contacts.js';

interface Person {
  id: string;
  username: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  /** Sealed, in base64. */
  cin: string;
  birthDate: string;
  officeId: string | null;
  cases: number;
}

export interface MergeRow {
  id: string;
  status: 'proposed' | 'confirmed' | 'declined' | 'undone';
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  /** `left` is missing where it was confirmed before contacts were seen to. */
  before: { status: string; handed: Record<string, string[]>; left?: LeftContacts } | null;
  kept: Person;
  merged: Person;
  proposer: Pick<Person, 'firstName' | 'lastName' | 'firstNameAr' | 'lastNameAr'>;
}

const names = (alias: string): string => `'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name, 'firstNameAr', ${alias}.first_name_ar, 'lastNameAr', ${alias}.last_name_ar`;
const person = (alias: string): string => `
  (select jsonb_build_object('id', a.id, 'username', a.username, ${names('a')}, 'cin', encode(c.cin_sealed, 'base64'), 'birthDate', c.birth_date, 'officeId', a.office_id,
     'cases', (select count(*) from cases r where r.applicant_id = a.id))
   from accounts a join citizens c on c.account_id = a.id where a.id = m.${alias}_id)`;

const columns = `m.id, m.status, m.reason, m.proposed_by as "proposedBy", m.proposed_at as "proposedAt", m.before, ${person('kept')} as kept, ${person('merged')} as merged,
  (select jsonb_build_object(${names('p')}) from accounts p where p.id = m.proposed_by) as proposer`;

export const list = statement<MergeRow>(
  'accounts.listMerges',
  `select ${columns} from account_merges m
   where m.status in ('proposed', 'confirmed') and ($3::timestamptz is null or (m.proposed_at, m.id) < ($3, $4::uuid))
     and ($1::boolean or exists (select from accounts a where a.id in (m.kept_id, m.merged_id) and a.office_id = $2))
   order by m.proposed_at desc, m.id desc limit $5`,
);
export const one = statement<MergeRow>('accounts.oneMerge', `select ${columns} from account_merges m where m.id = $1::uuid for update of m`);
export const propose = statement<{ id: string }>(
  'accounts.proposeMerge',
  `insert into account_merges (id, kept_id, merged_id, reason, status, proposed_by, proposed_at)
   select $1::uuid, $2::uuid, $3::uuid, $4, 'proposed', $5::uuid, $6
   where not exists (select from account_merges where status in ('proposed', 'confirmed') and (merged_id in ($2::uuid, $3::uuid) or kept_id = $3::uuid and status = 'proposed'))
   on conflict do nothing returning id`,
);
export const decide = statement<never>('accounts.decideMerge', 'update account_merges set status = $2, decided_by = coalesce($3::uuid, decided_by), decided_at = $4, before = $5::jsonb where id = $1::uuid');
export const pair = statement<{ id: string; officeId: string | null; status: string }>(
  'accounts.mergePair',
  `select id, office_id as "officeId", status from accounts where role = 'citizen' and (id::text = $1 or username = lower($2)) for update`,
);
export const statusOf = statement<{ status: string }>('accounts.mergeStatus', 'select status from accounts where id = $1::uuid for update');
export const giveUp = statement<never>('accounts.giveUpAccount', `update accounts set status = 'suspended', merged_into = $2::uuid where id = $1::uuid`);
export const giveBack = statement<never>('accounts.giveBackAccount', 'update accounts set status = $2, merged_into = null where id = $1::uuid');
