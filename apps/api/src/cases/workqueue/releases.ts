import { Injectable } from '@nestjs/common';
import { Departures } from '../../accounts/staff/departures.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';

const release = statement<never>(
  'cases.release',
  `with released as (
     update cases set assignee_id = null, version = version + 1 where assignee_id = $1::uuid and open returning id, version, status, office_id
   )
   insert into timeline_entries (case_id, seq, action, from_status, to_status, actor_id, actor_role, office_id, audience, at)
   select id, version, 'release', status, status, $2::uuid, $3, office_id, 'staff', $4 from released`,
);

/** Puts the cases of who leaves an office back into its queue, in one statement however many they are. */
@Injectable()
export class Releases {
  constructor(departures: Departures, database: Database, clock: Clock) {
    departures.listen(async (accountId, by, tx) => void (await database.rows(release, [accountId, by.accountId, by.role, clock.now()], tx)));
  }
}
