import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, daysBetween } from '@nafida/calendar';
import type { Actor } from '../accounts/actor.js';
import { may } from '../accounts/permissions.js';
import { CaseServices, type Reader } from '../cases/case-service.js';
import { Settings } from '../cases/settings.js';
import { Clock } from '../platform/clock.js';
import { Forbidden, Invalid } from '../platform/problem.js';
import { type Figures, FiguresOfWork, noVisits, type Part } from './figures.service.js';
import { GroupNames } from './group-names.js';
import { type Grouping, groupings, type PerformanceGroupView, type PerformanceQuery, type PerformanceView } from './performance.dto.js';

const usualDays = 30;
const mostDays = 1_100;

/** How the offices, services and clerks of the province do their work, for who answers for it (the digital annex measures itself). */
@Injectable()
export class PerformanceService {
  constructor(
    private readonly figures: FiguresOfWork,
    private readonly services: CaseServices,
    private readonly names: GroupNames,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async get(query: PerformanceQuery, { actor, locale }: Reader): Promise<PerformanceView> {
    const { groupBy } = query;
    const allowed = groupingsOf(actor);
    // The figures of one civil servant are personal data: for who answers for that person, and for the inspector.
    if (!allowed.includes(groupBy)) throw new Forbidden('forbidden');
    const part = this.partOf(query, actor);
    const before = { from: addDays(part.from, -daysBetween(part.from, part.to) - 1), to: addDays(part.from, -1) };
    const { smallGroupSize } = await this.settings.current();
    const [total, groups] = await Promise.all([this.figures.compared(part, before, smallGroupSize), this.figures.of(groupBy, part, smallGroupSize)]);
    return {
      from: part.from,
      to: part.to,
      before,
      groupBy,
      officeId: part.officeId,
      fewest: smallGroupSize,
      groupings: allowed,
      total: total.now,
      totalBefore: total.before,
      groups: groupBy === 'day' ? everyDay(groups, part) : await this.names.name(groups, groupBy, locale),
    };
  }

  private partOf({ from, to, officeId, service }: PerformanceQuery, actor: Actor): Part {
    const last = to ?? this.clock.today();
    const first = from ?? addDays(last, 1 - usualDays);
    if (first > last) throw Invalid.field('?to', 'dayOrder');
    if (daysBetween(first, last) >= mostDays) throw Invalid.field('?from', 'tooManyDays', { count: mostDays });
    if (service !== undefined && !this.services.find(service)) throw Invalid.field('?service', 'id');
    const own = may(actor, 'indicators.everyOffice') ? undefined : (actor.officeId ?? '');
    if (own !== undefined && officeId !== undefined && officeId !== own) throw new Forbidden('not_your_office');
    return { from: first, to: last, officeId: own ?? officeId ?? null, service: service ?? null };
  }
}

function groupingsOf(actor: Actor): Grouping[] {
  return groupings.filter((grouping) => grouping !== 'clerk' || may(actor, 'indicators.clerks'));
}

/** Also the days on which nothing happened. */
function everyDay(groups: readonly Figures[], { from, to, service }: Part): PerformanceGroupView[] {
  const known = new Map(groups.map((day) => [day.id, day]));
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const quiet = service === null ? nothing : { ...nothing, ...noVisits };
  return days.map((day) => ({ id: day, name: day, ...(known.get(day) ?? quiet) }));
}

const nothing = {
  received: 0, closed: 0, reopened: 0, open: null, overdue: null, waiting: null,
  withinDeadline: null, medianDays: null, p90Days: null, satisfaction: null, ratings: 0,
  booked: 0, kept: 0, missed: 0, missedShare: null,
};
