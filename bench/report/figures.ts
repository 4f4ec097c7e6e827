import type { RoundResult } from '../load/round.ts';

/** The smallest, middle and largest of several measurements of the same thing. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

export interface Sample extends RoundResult {
  /** Processor time per request, in milliseconds. */
  apiCpuMs: number;
  postgresCpuMs: number;
  /** Share of the machine that other programs took meanwhile. */
  others: number;
}

export interface ScenarioFigures {
  name: string;
  what: string;
  perSecond: Spread;
  p50: Spread;
  p95: Spread;
  p99: Spread;
  max: Spread;
  apiCpuMs: Spread;
  postgresCpuMs: Spread;
  others: Spread;
  requests: number;
  errors: number;
  firstError: string | null;
}

export interface StartFigures {
  firstReadyMs: number;
  readyMs: Spread;
  restingMb: Spread;
  loadedMb: number;
  peakMb: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { min: sorted[0] ?? 0, median, max: sorted.at(-1) ?? 0 };
}

/** Draws the rounds of a scenario together. */
export function figuresOf(name: string, what: string, samples: readonly Sample[]): ScenarioFigures {
  const over = (pick: (sample: Sample) => number): Spread => spread(samples.map(pick));
  return {
    name,
    what,
    perSecond: over((s) => s.perSecond),
    p50: over((s) => s.p50),
    p95: over((s) => s.p95),
    p99: over((s) => s.p99),
    max: over((s) => s.max),
    apiCpuMs: over((s) => s.apiCpuMs),
    postgresCpuMs: over((s) => s.postgresCpuMs),
    others: over((s) => s.others),
    requests: samples.reduce((sum, s) => sum + s.requests, 0),
    errors: samples.reduce((sum, s) => sum + s.errors, 0),
    firstError: samples.find((s) => s.firstError !== null)?.firstError ?? null,
  };
}
