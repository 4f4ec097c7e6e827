import { Injectable } from '@nestjs/common';
import { inLocale, type Locale } from '@nafida/locales';
import { Offices } from '../accounts/offices/offices.service.js';
import { may } from '../accounts/permissions.js';
import type { Reader } from '../cases/case-service.js';
import { Settings } from '../cases/settings.js';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { Forbidden } from '../platform/problem.js';
import { type PeopleByQuarter, QuarterCounts } from './quarter-counts.js';
import { withoutSmall } from './small-groups.js';
import type { AnnexPopulationView, PopulationView, QuarterPeopleView } from './population.dto.js';

/** The ages at which a band begins. */
const ages = [16, 18, 25, 35, 45, 60, 75] as const;

// Of some only the year of birth is known: they count as if born on its first day.
const countPeople = statement<{ officeId: string; band: number; people: number }>(
  'indicators.population',
  `select a.office_id as "officeId", width_bucket(extract(year from age($1::date, rpad(c.birth_date, 10, '-01-01')::date)), $3::numeric[]) as band,
     count(*)::int as people
   from citizens c join accounts a on a.id = c.account_id
   where a.office_id is not null and a.merged_into is null and ($2::text is null or a.office_id = $2) group by 1, 2`,
);

/** The annex's database of citizens seen from afar: how many, of which age, and never who (law 09-08). */
@Injectable()
export class PopulationService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly quarters: QuarterCounts,
  ) {}

  async get({ actor, locale }: Reader): Promise<PopulationView> {
    const { populationFigures, smallGroupSize } = await this.settings.current();
    if (!populationFigures) throw new Forbidden('population_closed');
    const own = may(actor, 'indicators.everyOffice') ? null : (actor.officeId ?? '');
    const [rows, quarters] = await Promise.all([this.database.rows(countPeople, [this.clock.today(), own, [...ages]]), this.quarters.of(own)]);
    const items: AnnexPopulationView[] = [];
    for (const officeId of new Set(rows.map((row) => row.officeId))) {
      const counted = ages.map((_, index) => rows.find((row) => row.officeId === officeId && row.band === index + 1)?.people ?? 0);
      const shown = withoutSmall(counted, smallGroupSize);
      items.push({
        officeId,
        name: (await this.offices.nameOf(officeId, locale))?.name ?? officeId,
        people: withoutSmall([counted.reduce((sum, people) => sum + people, 0)], smallGroupSize)[0] ?? null,
        bands: ages.map((from, index) => ({ from, to: ages[index + 1] === undefined ? null : (ages[index + 1] ?? from) - 1, people: shown[index] ?? null })),
        quarters: quartersOf(quarters.get(officeId), smallGroupSize, locale),
      });
    }
    return { fewest: smallGroupSize, items: items.sort((a, b) => a.name.localeCompare(b.name, locale)) };
  }
}

/** The most peopled first, and those who named no quarter last. */
function quartersOf(counted: PeopleByQuarter | undefined, fewest: number, locale: Locale): QuarterPeopleView[] {
  const quarters = [...(counted ?? [])];
  const shown = withoutSmall(quarters.map(([, { people }]) => people), fewest);
  return quarters
    .map(([id, { names }], index) => ({ id, name: names && inLocale(names, locale), people: shown[index] ?? null }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || (b.people ?? 0) - (a.people ?? 0) || (a.name ?? '').localeCompare(b.name ?? '', locale));
}
