import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@nafida/calendar';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type FlowRow, flowStatement, type Group, type SpeedRow, speedStatement, type StockRow, stockStatement, type VisitRow, visitsStatement } from './figures-statements.js';
import type { FiguresView } from './performance.dto.js';

/** Which part of the province's work is looked at. */
export interface Part {
  from: CivilDate;
  to: CivilDate;
  officeId: string | null;
  service: string | null;
}

export interface Figures extends FiguresView {
  id: string;
}

/** Reads figures from the counted days; a median, share or mean of fewer than `fewest` cases is left out. */
@Injectable()
export class FiguresOfWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(group: Group, part: Part, fewest: number): Promise<Figures[]> {
    const { ids, viewOf } = await this.read(group, part, fewest);
    return ids.map((id) => ({ id, ...viewOf(id) }));
  }

  /** The whole of a part, and of as many days just before it. */
  async compared(part: Part, before: { from: CivilDate; to: CivilDate }, fewest: number): Promise<{ now: FiguresView; before: FiguresView }> {
    const [now, then] = await Promise.all([this.read('all', part, fewest), this.read('all', { ...part, ...before }, fewest)]);
    return { now: now.viewOf('all'), before: then.viewOf('all') };
  }

  private async read(group: Group, { from, to, officeId, service }: Part, fewest: number): Promise<{ ids: string[]; viewOf: (id: string) => FiguresView }> {
    const values = [from, to, officeId, service];
    const stands = group !== 'day' && group !== 'month';
    const [flows, speeds, stocks, visits] = await Promise.all([
      this.database.rows(flowStatement(group), values),
      this.database.rows(speedStatement(group), values),
      stands ? this.database.rows(stockStatement(group), [to, officeId, service]) : [],
      group === 'service' || group === 'clerk' || service !== null ? null : this.database.rows(visitsStatement(group), [from, to, officeId]),
    ]);
    const [flowOf, speedOf, stockOf, visitsOf] = [byId(flows), byId(speeds), byId(stocks), visits && byId(visits)];
    const today = to >= this.clock.today();
    return {
      ids: [...new Set([...flowOf.keys(), ...stockOf.keys(), ...(visitsOf?.keys() ?? [])])],
      viewOf: (id) => ({
        ...shown(flowOf.get(id), speedOf.get(id), fewest),
        ...(stands ? standing(stockOf.get(id), today) : { open: null, overdue: null, waiting: null }),
        // Visits belong to no service and to no clerk.
        ...(visitsOf ? visited(visitsOf.get(id), fewest) : noVisits),
        ...(group === 'clerk' ? { received: null } : {}),
      }),
    };
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function standing(stock: StockRow | undefined, today: boolean): Pick<FiguresView, 'open' | 'overdue' | 'waiting'> {
  return { open: stock?.open ?? 0, overdue: stock?.overdue ?? 0, waiting: today ? (stock?.waiting ?? 0) : null };
}

type VisitFigures = Pick<FiguresView, 'booked' | 'kept' | 'missed' | 'missedShare'>;

export const noVisits: VisitFigures = { booked: null, kept: null, missed: null, missedShare: null };

function visited(visits: VisitRow | undefined, fewest: number): VisitFigures {
  const { booked = 0, kept = 0, missed = 0 } = visits ?? {};
  return { booked, kept, missed, missedShare: kept + missed >= Math.max(1, fewest) ? missed / (kept + missed) : null };
}

function shown(flow: FlowRow | undefined, speed: SpeedRow | undefined, fewest: number): Omit<FiguresView, 'open' | 'overdue' | 'waiting' | keyof VisitFigures> {
  const { received = 0, closed = 0, reopened = 0, answered = 0, inTime = 0, late = 0, rated = 0, ratingSum = 0 } = flow ?? {};
  const enough = answered >= fewest;
  return {
    received,
    closed,
    reopened,
    withinDeadline: enough && inTime + late >= fewest ? inTime / (inTime + late) : null,
    medianDays: enough && speed ? speed.median / 10 : null,
    p90Days: enough && speed ? speed.p90 / 10 : null,
    satisfaction: rated >= fewest ? ratingSum / rated : null,
    ratings: rated,
  };
}
