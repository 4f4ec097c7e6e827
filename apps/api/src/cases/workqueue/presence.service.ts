import { Injectable } from '@nestjs/common';
import { displayName } from '../../accounts/person.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Statement, statement } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import type { NamedView } from '../case.dto.js';
import { CaseServices, type Reader } from '../case-service.js';
import type { PersonRow } from '../case-statements.js';

type Row = Omit<PersonRow, 'locale'> & { me: boolean };

/** A browser says every quarter of a minute that the case is still open. */
const lastsSeconds = 40;

/** Says that one is on the case, forgets who has gone, and gives who is there; nothing where the case is out of sight. */
function presenceStatement(scope: { name: string; sql: string }): Statement<Row> {
  return statement(
    `cases.presence.${scope.name}`,
    `with found as (select c.id from cases c where c.reference = $1 and ${scope.sql}),
     gone as (delete from case_presence p using found where p.case_id = found.id and p.seen_at < $3::timestamptz - interval '${lastsSeconds} seconds' and p.account_id <> $2),
     here as (
       insert into case_presence (case_id, account_id, seen_at) select id, $2::uuid, $3::timestamptz from found
       on conflict (case_id, account_id) do update set seen_at = excluded.seen_at returning case_id, account_id
     ),
     others as (select p.account_id from case_presence p join found on found.id = p.case_id where p.account_id <> $2 and p.seen_at >= $3::timestamptz - interval '${lastsSeconds} seconds')
     select a.id, a.first_name as "firstName", a.last_name as "lastName", a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr", a.id = $2 as me
     from (select account_id from here union all select account_id from others) p join accounts a on a.id = p.account_id order by a.id`,
  );
}

/** Who else is on a case now: so that two colleagues do not answer the same citizen. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly clock: Clock,
  ) {}

  async announce(reference: string, { actor, locale }: Reader): Promise<NamedView[]> {
    const scope = this.services.scopeOf(actor).condition(4);
    const rows = await this.database.rows(presenceStatement(scope), [reference, actor.accountId, this.clock.now(), ...scope.values]);
    if (rows.length === 0) throw new NotFound('unknown_case');
    return rows.filter(({ me }) => !me).map((row) => ({ id: row.id, name: displayName(row, locale) }));
  }
}
