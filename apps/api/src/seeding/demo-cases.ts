import { addDays, startOfCivilDay, toCivil } from '@nafida/calendar';
import type { Actor } from '../accounts/actor.js';
import type { CaseServices } from '../cases/case-service.js';
import type { CasesService } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database/database.js';
import { checked } from '../platform/http/input.pipe.js';
import type { DemoCase } from './demo-files.js';

/** A clock that stands where a story is being told. */
export class StoryClock extends Clock {
  at = new Date();

  override now(): Date {
    return this.at;
  }
}

/** What is needed to tell a story through the kernel. */
interface Teller {
  services: CaseServices;
  cases: CasesService;
  database: Database;
  clock: StoryClock;
  actors: ReadonlyMap<string, Actor>;
}

/** Tells one case as it happened: filed by its citizen, treated step by step, each by who did it and on its day. */
export async function tell(told: DemoCase, { services, cases, database, clock, actors }: Teller): Promise<void> {
  const actor = (username: string): Actor => {
    const known = actors.get(username);
    if (!known) throw new Error(`the demo knows nobody called ${username}`);
    return known;
  };
  const citizen = actor(told.citizen);
  const { filing } = services.get(told.service);
  if (!filing) throw new Error(`${told.service} can not be filed`);
  const steps = told.steps.length + 1;
  clock.at = moment(told.daysAgo, 0, steps);
  const reader = { actor: citizen, locale: 'ar' } as const;
  const input = await checked(filing.input, told.input, '/');
  const reference = await database.transaction((tx) => filing.open(input, { id: citizen.accountId, officeId: citizen.officeId ?? '' }, reader, tx));
  let view = await cases.read(reference, reader);
  for (const [index, step] of told.steps.entries()) {
    const { by, daysAgo, ...asked } = step;
    clock.at = moment(daysAgo, index + 1, steps);
    view = await cases.perform(reference, asked, view.version, { actor: actor(by), locale: 'ar' });
  }
  if (view.status !== told.status) throw new Error(`${told.service} of ${told.citizen} ends as ${view.status}, not as ${told.status}`);
}

/** A time of the working day so many days ago, later for later steps, never in the future. */
export function moment(daysAgo: number, step: number, steps: number): Date {
  const now = Date.now();
  const start = startOfCivilDay(addDays(toCivil(new Date(now)).date, -daysAgo)).getTime();
  const told = start + (9 * 60 + 7 + step * 41) * 60_000;
  return new Date(Math.min(told, now - (steps - step) * 60_000));
}

