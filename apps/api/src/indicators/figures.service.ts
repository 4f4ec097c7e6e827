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
    const values = [part.from, part.to, part.officeId, part.service];
    const stands = group !== 'day' && group !== 'month';
    const [flows, speeds, stocks, visits] = await Promise.all([
      this.database.rows(flowStatement(group), values),
      this.database.rows(speedStatement(group), values),
      stands ? this.stock(group, part) : [],
      this.visits(group, part),
    ]);
    const speedOf = byId(speeds);
    const stockOf = byId(stocks);
    const flowOf = byId(flows);
    const visitsOf = visits && byId(visits);
    const today = part.to >= this.clock.today();
    return [...new Set([...flowOf.keys(), ...stockOf.keys(), ...(visitsOf?.keys() ?? [])])].map((id) => ({
      id,
      ...shown(flowOf.get(id), speedOf.get(id), fewest),
      ...(stands ? standing(stockOf.get(id), today) : { open: null, overdue: null, waiting: null }),
      ...(visitsOf ? visited(visitsOf.get(id), fewest) : noVisits),
      ...(group === 'clerk' ? { received: null } : {}),
    }));
  }

  /** The whole of a part, and of as many days just before it, read together. */
  async compared(part: Part, before: { from: CivilDate; to: CivilDate }, fewest: number): Promise<{ now: FiguresView; before: FiguresView }> {
    const values = [before.from, part.to, part.officeId, part.service, part.from];
    const [flows, speeds, stockNow, stockBefore, visits] = await Promise.all([
      this.database.rows(flowStatement('period'), values),
      this.database.rows(speedStatement('period'), values),
      this.stock('all', part),
      this.stock('all', { ...part, ...before }),
      this.visits('period', { ...part, from: before.from }, part.from),
    ]);
    const [flowOf, speedOf, visitsOf] = [byId(flows), byId(speeds), visits && byId(visits)];
    const today = part.to >= this.clock.today();
    return {
      now: { ...shown(flowOf.get('now'), speedOf.get('now'), fewest), ...standing(stockNow[0], today), ...(visitsOf ? visited(visitsOf.get('now'), fewest) : noVisits) },
      before: { ...shown(flowOf.get('before'), speedOf.get('before'), fewest), ...standing(stockBefore[0], false), ...(visitsOf ? visited(visitsOf.get('before'), fewest) : noVisits) },
    };
  }

  private stock(group: Group, { to, officeId, service }: Part): Promise<StockRow[]> {
    return this.database.rows(stockStatement(group), [to, officeId, service]);
  }

  /** Null where visits cannot be told apart so: they belong to no service and to no clerk. */
  private async visits(group: Group, { from, to, officeId, service }: Part, ...more: CivilDate[]): Promise<VisitRow[] | null> {
    if (group === 'service' || group === 'clerk' || service !== null) return null;
    return this.database.rows(visitsStatement(group), [from, to, officeId, ...more]);
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
