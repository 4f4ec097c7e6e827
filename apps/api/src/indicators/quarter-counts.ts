import { Injectable } from '@nestjs/common';
import type { Localized } from '@nafida/locales';
import { searchName } from '../accounts/search-name.js';
import { Database, statement } from '../platform/database/database.js';
import { Sealer } from '../platform/sealed.js';

interface Quarter {
  id: string;
  names: Localized;
  offices: string[] | null;
}

/** How many live in each quarter of an annex; under null who named none. */
export type PeopleByQuarter = Map<string | null, { names: Localized | null; people: number }>;

const readQuarters = statement<Quarter>(
  'indicators.quarters',
  `select q.id, q.names, (select array_agg(o.id) from offices o where o.id = q.office_id or (q.office_id is null and q.commune_code = any(o.commune_codes))) as offices
   from quarters q order by q.id`,
);

const readAddresses = statement<{ id: string; officeId: string; address: Buffer }>(
  'indicators.addresses',
  `select c.account_id as id, a.office_id as "officeId", c.address_sealed as address from citizens c join accounts a on a.id = c.account_id
   where a.office_id is not null and a.merged_into is null and ($1::text is null or a.office_id = $1) and c.account_id > $2::uuid order by c.account_id limit 500`,
);

const nobody = '00000000-0000-0000-0000-000000000000';
const keepFor = 3_600_000;

/**
 * Counts the registered of each quarter by its name in their address. Addresses stay sealed: they are opened one after the
 * other only when somebody who may asks, and nothing but the counts is kept, for an hour (law 09-08, art. 3).
 */
@Injectable()
export class QuarterCounts {
  private readonly kept = new Map<string | null, { counts: Promise<Map<string, PeopleByQuarter>>; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** By office: of one, or of all. */
  of(officeId: string | null): Promise<Map<string, PeopleByQuarter>> {
    const known = this.kept.get(officeId);
    if (known && known.until > Date.now()) return known.counts;
    const counts = this.count(officeId);
    this.kept.set(officeId, { counts, until: Date.now() + keepFor });
    counts.catch(() => this.kept.delete(officeId));
    return counts;
  }

  private async count(officeId: string | null): Promise<Map<string, PeopleByQuarter>> {
    const quarters = await this.database.rows(readQuarters, []);
    const offices = new Map<string, { of: (address: string) => Quarter | undefined; people: PeopleByQuarter }>();
    for (let last: string | undefined = nobody; last !== undefined; ) {
      const rows: { id: string; officeId: string; address: Buffer }[] = await this.database.rows(readAddresses, [officeId, last]);
      for (const row of rows) {
        const office = offices.get(row.officeId) ?? { of: finder(quarters.filter(({ offices: theirs }) => theirs?.includes(row.officeId))), people: new Map() };
        offices.set(row.officeId, office);
        const quarter = office.of(this.sealer.open(row.address));
        const id = quarter?.id ?? null;
        office.people.set(id, { names: quarter?.names ?? null, people: (office.people.get(id)?.people ?? 0) + 1 });
      }
      last = rows.at(-1)?.id;
    }
    return new Map([...offices].map(([id, { people }]) => [id, people]));
  }
}

/** Finds the quarter whose name, as a whole, stands in an address; of several the longest name. */
function finder(quarters: readonly Quarter[]): (address: string) => Quarter | undefined {
  const named = quarters
    .flatMap((quarter) => [...new Set(Object.values(quarter.names).map(words))].map((name) => ({ name, quarter })))
    .sort((a, b) => b.name.length - a.name.length);
  return (address) => {
    const text = words(address);
    return named.find(({ name }) => text.includes(name))?.quarter;
  };
}

/** The words of a text between single spaces, so that a name is found whole and not inside another. */
function words(text: string): string {
  return ` ${searchName(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
