import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import { CaseServices, type Reader } from '../cases/case-service.js';
import { Database, type Statement, statement } from '../platform/database/database.js';
import { NotFound } from '../platform/problem.js';
import type { SimilarComplaint, SimilarComplaints } from './similar.dto.js';

type Row = { [Name in keyof Omit<SimilarComplaint, 'submittedDate'>]: SimilarComplaint[Name] | null } & { submittedAt: Date };

/** Metres within which two places are one, and how alike two texts are (0 to 1). */
const near = 250;
const alike = 0.4;

/** On the scale of a province the earth is flat: a degree of latitude has 111,320 metres. */
const distance = `111320 * sqrt(power(d.place_latitude - asked.place_latitude, 2) + power((d.place_longitude - asked.place_longitude) * cos(radians(asked.place_latitude)), 2))`;
const likeness = `greatest(similarity(search_letters(c.title), search_letters(asked.title)), similarity(search_letters(d.body), search_letters(asked.body)))`;

/** One row at least where the case itself is in sight; those of two weeks at its office are few enough to be compared one by one. */
function similarStatement(scope: { name: string; sql: string }): Statement<Row> {
  return statement(
    `complaints.similar.${scope.name}`,
    `with asked as (
       select c.id, c.office_id, c.submitted_at, c.title, c.parent_id, d.* from cases c join complaints d on d.case_id = c.id where c.reference = $1 and ${scope.sql}
     )
     select s.* from asked left join lateral (
       select c.reference, c.title, d.place, c.submitted_at as "submittedAt", round(${distance})::int as distance,
         (select l.reference from cases l where l.id = c.joined_to) as "joinedTo"
       from cases c join complaints d on d.case_id = c.id
       where c.office_id = asked.office_id and c.submitted_at between asked.submitted_at - interval '14 days' and asked.submitted_at + interval '14 days'
         and c.open and c.id <> asked.id and c.parent_id is distinct from asked.id and c.id is distinct from asked.parent_id and c.inspection is distinct from 'own' and d.sector_id = asked.sector_id
         and (${distance} <= ${near} or ${likeness} >= ${alike})
       order by ${likeness} - coalesce(${distance} / ${near}, 1) desc, c.id limit 5
     ) s on true`,
  );
}

/** Finds complaints of the office that may be about the same thing: the same sector, within two weeks, near or in like words. */
@Injectable()
export class SimilarComplaintsService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
  ) {}

  async of(reference: string, { actor }: Reader): Promise<SimilarComplaints> {
    const scope = this.services.scopeOf(actor).condition(2);
    const rows = await this.database.rows(similarStatement(scope), [reference, ...scope.values]);
    if (rows.length === 0) throw new NotFound('unknown_case');
    return {
      items: rows.flatMap(({ reference: other, title, place, distance: metres, joinedTo, submittedAt }) =>
        other === null ? [] : [{ reference: other, title: title ?? '', place: place ?? '', distance: metres, joinedTo, submittedDate: toCivil(submittedAt).date }],
      ),
    };
  }
}
