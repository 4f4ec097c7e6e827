import { Injectable } from '@nestjs/common';
import { daysBetween, eachDay, weekday } from '@nafida/calendar';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Invalid } from '../../platform/problem.js';
import type { AgendaRules } from '../agendas/agenda-rules.js';
import { rulesColumns } from '../agendas/rules-columns.js';
import { stepsOn } from '../agendas/slot-engine.js';
import { AvailabilityService } from '../booking/availability.service.js';
import type { AgendaFigures, FiguresQuery, LoadOfHour, NextFreeOfObject } from './agenda-figures.dto.js';

interface Counts {
  booked: number;
  kept: number;
  noShow: number;
  cancelled: number;
  walkIns: number;
}

const count = statement<Counts>(
  'visits.counts',
  `select count(*)::int as booked, count(*) filter (where status in ('checked_in', 'served'))::int as kept, count(*) filter (where status = 'no_show')::int as "noShow",
     count(*) filter (where status = 'cancelled')::int as cancelled, count(*) filter (where channel = 'walk_in' and status in ('checked_in', 'served'))::int as "walkIns"
   from appointments where office_id = $1 and date between $2::date and $3::date and reference is not null and status <> 'offered'`,
);

const takenByHour = statement<{ weekday: number; hour: number; taken: number }>(
  'visits.takenByHour',
  `select extract(isodow from date)::int as weekday, extract(hour from time)::int as hour, (sum(duration_minutes) / 60.0)::float8 as taken
   from appointments where office_id = $1 and date between $2::date and $3::date and reference is not null and status in ('booked', 'checked_in', 'served', 'no_show')
   group by 1, 2`,
);

const rulesOfOffice = statement<AgendaRules>('visits.rulesOfOffice', `select ${rulesColumns('$2', '$3')} from agendas g where g.office_id = $1 and g.active`);

const objectsOfOffice = statement<{ id: string; names: Localized }>(
  'visits.objectsOfOffice',
  `select o.id, o.names from agenda_objects r join agendas g on g.id = r.agenda_id join visit_objects o on o.id = r.object_id
   where r.office_id = $1 and g.active and o.active order by o.position, o.id`,
);

const longest = 366;

/** Says how an office's agenda is used: who kept their appointment, how long one waits for a place, which hours are full. */
@Injectable()
export class AgendaFiguresService {
  constructor(
    private readonly database: Database,
    private readonly availability: AvailabilityService,
    private readonly clock: Clock,
  ) {}

  async of({ from, to }: FiguresQuery, { actor, locale }: Reader): Promise<AgendaFigures> {
    if (to < from) throw Invalid.field('?to', 'periodOrder');
    if (daysBetween(from, to) >= longest) throw Invalid.field('?to', 'periodTooLong', { count: longest });
    const values = [actor.officeId, from, to];
    const [counts = { booked: 0, kept: 0, noShow: 0, cancelled: 0, walkIns: 0 }] = await this.database.rows(count, values);
    const expected = counts.kept - counts.walkIns + counts.noShow;
    return {
      from,
      to,
      ...counts,
      noShowRate: expected === 0 ? null : Math.round((counts.noShow / expected) * 10_000) / 10_000,
      daysUntilNextFree: actor.officeId === null ? [] : await this.nextFree(actor.officeId, locale),
      loadByHour: loadByHour(await this.database.rows(rulesOfOffice, values), await this.database.rows(takenByHour, values), from, to),
    };
  }

  private async nextFree(officeId: string, locale: Locale): Promise<NextFreeOfObject[]> {
    const today = this.clock.today();
    const found: NextFreeOfObject[] = [];
    for (const { id, names } of await this.database.rows(objectsOfOffice, [officeId])) {
      const [next] = await this.availability.next(officeId, id, today, 1, locale);
      found.push({ objectId: id, object: inLocale(names, locale), date: next?.date ?? null, days: next ? daysBetween(today, next.date) : null });
    }
    return found;
  }
}

function loadByHour(counters: readonly AgendaRules[], taken: readonly { weekday: number; hour: number; taken: number }[], from: string, to: string): LoadOfHour[] {
  const hours = new Map<number, { places: number; taken: number }>();
  const at = (key: number): { places: number; taken: number } => {
    const known = hours.get(key) ?? { places: 0, taken: 0 };
    hours.set(key, known);
    return known;
  };
  for (const date of eachDay(from, to)) {
    for (const rules of counters) for (const { time, places } of stepsOn(date, rules)) at(weekday(date) * 24 + Number(time.slice(0, 2))).places += (places * rules.stepMinutes) / 60;
  }
  for (const hour of taken) at(hour.weekday * 24 + hour.hour).taken += hour.taken;
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return [...hours]
    .sort(([a], [b]) => a - b)
    .map(([key, load]) => ({ weekday: Math.floor(key / 24), time: `${String(key % 24).padStart(2, '0')}:00`, places: rounded(load.places), taken: rounded(load.taken) }));
}
