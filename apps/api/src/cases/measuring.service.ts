import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { Duties } from '../platform/duties.js';
import { CaseServices } from './case-service.js';
import { clearDays, clearMonths, countDays, countMonths, measure, takeCases, takeDays } from './measuring-statements.js';
import type { StatusRow } from './workflow.js';

const casesAtOnce = 2_000;
const daysAtOnce = 100;

/** Keeps the figures of the province's work up to date, from the timelines alone: no action waits for it. */
@Injectable()
export class Measuring {
  private readonly others: ((tx: EntityManager) => Promise<boolean>)[] = [];

  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly duties: Duties,
  ) {
    duties.add({ name: 'measuring', everySeconds: 20, part: (tx) => this.part(tx) });
  }

  /** What else is counted in days, in parts like the rest: true while more is left. */
  also(part: (tx: EntityManager) => Promise<boolean>): void {
    this.others.push(part);
  }

  /** All that has happened until now is in the figures afterwards, unless another process is just seeing to it. */
  async catchUp(): Promise<void> {
    await this.duties.perform('measuring');
  }

  /** First the cases; the days only once no case is left, so that a long past is counted once. */
  private async part(tx: EntityManager): Promise<boolean> {
    const ids = (await this.database.rows(takeCases, [casesAtOnce], tx)).map(({ id }) => id);
    if (ids.length > 0) {
      await this.database.rows(measure, [ids, ...this.standings(), ...this.decisions()], tx);
      return true;
    }
    const days = (await this.database.rows(takeDays, [daysAtOnce], tx)).map(({ day }) => day);
    if (days.length === 0) return this.otherPart(tx);
    for (const step of [clearDays, countDays, clearMonths, countMonths]) await this.database.rows(step, [days], tx);
    return true;
  }

  private async otherPart(tx: EntityManager): Promise<boolean> {
    for (const part of this.others) if (await part(tx)) return true;
    return false;
  }

  private standings(): [string[], string[], string[]] {
    const rows = this.services.all().flatMap(({ name, workflow }) => Object.entries(workflow.statuses).map(([status, row]) => [name, status, standing(row)] as const));
    return [rows.map(([service]) => service), rows.map(([, status]) => status), rows.map(([, , kind]) => kind)];
  }

  private decisions(): [string[], string[]] {
    const rows = this.services.all().flatMap(({ name, workflow }) => Object.entries(workflow.actions).flatMap(([action, { answers }]) => (answers ? [[name, action] as const] : [])));
    return [rows.map(([service]) => service), rows.map(([, action]) => action)];
  }
}

/** With whom a case lies that stands there: a paper that waits to be fetched has been decided. */
function standing({ open, decided, waitsFor }: StatusRow): 'working' | 'waiting' | 'done' {
  if (!open || decided) return 'done';
  return waitsFor === 'citizen' ? 'waiting' : 'working';
}
