import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import { CaseServices } from '../cases/case-service.js';
import { deadlineOf, type ProvinceSettings, Settings } from '../cases/settings.js';
import { Clock } from '../platform/clock.js';
import { csvFile } from '../platform/tables/csv.js';
import { forPrograms, type TableFile } from '../platform/tables/table.js';
import { type Figures, FiguresOfWork, noVisits, type Part } from './figures.service.js';
import type { Group } from './figures-statements.js';
import { GroupNames, serviceName } from './group-names.js';
import type { PublicFiguresView, PublicServiceView, PublicStatisticsView, PublicVisitsView } from './public-statistics.dto.js';
import { withoutSmall } from './small-groups.js';

/** What was read for everybody, before it is put into words. */
interface Measured {
  from: CivilDate;
  to: CivilDate;
  settings: ProvinceSettings;
  total: Figures | undefined;
  services: Figures[];
  lately: Figures[];
  offices: Figures[];
  months: Figures[];
}

const keepFor = 300_000;
const measures = ['received', 'closed', 'withinDeadline', 'medianDays', 'p90Days', 'satisfaction'] as const satisfies readonly (keyof PublicFiguresView)[];
const visitMeasures = ['booked', 'kept', 'missed', 'missedShare'] as const satisfies readonly (keyof PublicVisitsView)[];

/** The province's own figures, open to anyone (law 31-13; decree 2.17.265, art. 15). */
@Injectable()
export class PublicStatisticsService {
  private kept: { measured: Promise<Measured>; until: number } | undefined;

  constructor(
    private readonly figures: FiguresOfWork,
    private readonly services: CaseServices,
    private readonly names: GroupNames,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async get(locale: Locale): Promise<PublicStatisticsView> {
    const { from, to, settings, total, services, lately, offices, months } = await this.measured();
    const fewest = settings.smallGroupSize;
    return {
      from,
      to,
      fewest,
      total: { ...(publicly(total ? [total] : [], fewest)[0] ?? nothing), ...(visitedPublicly(total ? [total] : [], fewest)[0] ?? noVisits), open: total?.open ?? 0, overdue: total?.overdue ?? 0 },
      services: this.services.all().map((service): PublicServiceView => {
        const { days, counting } = deadlineOf(service, settings);
        const now = lately.find(({ id }) => id === service.name);
        const figures = publicly(services, fewest).find(({ id }) => id === service.name) ?? { ...nothing, id: service.name };
        return { ...figures, name: serviceName(service.name, locale), deadlineDays: days, deadlineCounting: counting, waitingDays: now?.medianDays ?? null, waitingMostDays: now?.p90Days ?? null };
      }),
      offices: await this.names.name(officesPublicly(offices, fewest), 'office', locale),
      months: publicly(months, fewest).map(({ id, received, closed }) => ({ month: id, received, closed })).sort((a, b) => a.month.localeCompare(b.month)),
    };
  }

  /** The same as rows: what each is about, its code and name, its figures. */
  async file(locale: Locale): Promise<TableFile> {
    const { to, total, services, offices, months } = await this.get(locale);
    const row = (about: string, id: string, name: string, figures: PublicFiguresView & Partial<PublicVisitsView>): (string | number | null)[] => [about, id, name, ...measures.map((measure) => figures[measure]), ...visitMeasures.map((measure) => figures[measure] ?? null)];
    return csvFile(
      {
        name: `nafida-statistics-${to}`,
        columns: ['about', 'id', 'name', 'received', 'closed', 'within_deadline', 'median_days', 'p90_days', 'satisfaction', 'booked', 'kept', 'missed', 'missed_share'],
        rows: [
          row('province', '', '', total),
          ...services.map((service) => row('service', service.id, service.name, service)),
          ...offices.map((office) => row('office', office.id, office.name, office)),
          ...months.map((month) => row('month', month.month, month.month, { ...nothing, ...month })),
        ],
      },
      forPrograms,
    );
  }

  private measured(): Promise<Measured> {
    if (!this.kept || this.kept.until < Date.now()) {
      const measured = this.read();
      this.kept = { measured, until: Date.now() + keepFor };
      // What failed is tried again by the next reader.
      measured.catch(() => (this.kept = undefined));
    }
    return this.kept.measured;
  }

  private async read(): Promise<Measured> {
    const settings = await this.settings.current();
    const to = this.clock.today();
    const year = { from: addDays(to, -364), to, officeId: null, service: null };
    const of = (group: Group, part: Part): Promise<Figures[]> => this.figures.of(group, part, settings.smallGroupSize);
    const [[total], services, lately, offices, months] = await Promise.all([of('all', year), of('service', year), of('service', { ...year, from: addDays(to, -29) }), of('office', year), of('month', year)]);
    return { from: year.from, to, settings, total, services, lately, offices, months };
  }
}

const nothing: PublicFiguresView = { received: 0, closed: 0, withinDeadline: null, medianDays: null, p90Days: null, satisfaction: null };

/** The figures of some groups without what would tell of single persons. */
function publicly(groups: readonly Figures[], fewest: number): (PublicFiguresView & { id: string })[] {
  const received = withoutSmall(groups.map((group) => group.received ?? 0), fewest);
  const closed = withoutSmall(groups.map((group) => group.closed), fewest);
  return groups.map(({ id, withinDeadline, medianDays, p90Days, satisfaction }, index) => ({
    id, received: received[index] ?? null, closed: closed[index] ?? null, withinDeadline, medianDays, p90Days, satisfaction,
  }));
}

/** How their appointments went: a share would tell what a hidden count does not. */
function visitedPublicly(groups: readonly Figures[], fewest: number): PublicVisitsView[] {
  const [booked, kept, missed] = (['booked', 'kept', 'missed'] as const).map((measure) => withoutSmall(groups.map((group) => group[measure] ?? 0), fewest));
  return groups.map(({ missedShare }, index) => ({
    booked: booked?.[index] ?? null, kept: kept?.[index] ?? null, missed: missed?.[index] ?? null, missedShare: missed?.[index] === null ? null : missedShare,
  }));
}

function officesPublicly(groups: readonly Figures[], fewest: number): (PublicFiguresView & PublicVisitsView & { id: string })[] {
  const visited = visitedPublicly(groups, fewest);
  return publicly(groups, fewest).map((office, index) => ({ ...office, ...(visited[index] ?? noVisits) }));
}
