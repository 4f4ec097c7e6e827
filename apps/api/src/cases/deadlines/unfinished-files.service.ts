import { Injectable, Logger } from '@nestjs/common';
import { addDays } from '@nafida/calendar';
import { theHouse } from '../../accounts/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, outage, type Statement, statement } from '../../platform/database/database.js';
import { CaseServices } from '../case-service.js';
import { CasesService } from '../cases.service.js';
import { Settings } from '../settings.js';

interface DueFile {
  reference: string;
  version: number;
}

/** One at a time: what another process or a person has in hand just now is left to them. */
const one = (name: string, due: string): Statement<DueFile> =>
  statement(
    name,
    `select c.reference, c.version from cases c where c.open and c.service = any($1) and not c.reference = any($2) and ${due}
     order by c.complete_by, c.id limit 1 for update of c skip locked`,
  );
const toRemind = one(
  'unfinished.toRemind',
  `c.complete_by between $3::date and $4::date and not exists (
     select from timeline_entries t where t.case_id = c.id and t.action = 'remindCompletion' and t.at >= c.clock_suspended_on)`,
);
const toReturn = one('unfinished.toReturn', 'c.complete_by < $3::date');

/** As many in one round; the next goes on with the rest. */
const most = 500;

/** Does what law 55-19 art. 10 leaves to time: a file that is not completed is recalled some days before the last, and returned after it. */
@Injectable()
export class UnfinishedFiles {
  private readonly log = new Logger('unfinished files');

  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly settings: Settings,
    private readonly cases: CasesService,
    private readonly clock: Clock,
  ) {}

  /** Any number of processes may go round at once: a file is taken by one of them. */
  async round(): Promise<void> {
    const { completionReminderDays } = await this.settings.current();
    const today = this.clock.today();
    if (completionReminderDays > 0) await this.each('remindCompletion', toRemind, [today, addDays(today, completionReminderDays)]);
    await this.each('returnFile', toReturn, [today]);
  }

  private async each(action: string, due: Statement<DueFile>, days: readonly string[]): Promise<void> {
    const services = this.services.all().filter(({ workflow }) => workflow.actions[action]?.by.includes('system'));
    const taken: string[] = [];
    for (let more = true; more && taken.length < most; ) {
      const before = taken.length;
      // Each in a transaction of its own: one that fails holds up no other.
      await this.database
        .transaction(async (tx) => {
          const file = await this.database.row(due, [services.map(({ name }) => name), taken, ...days], tx);
          if (!file) return;
          taken.push(file.reference);
          await this.cases.perform(file.reference, { action }, file.version, { actor: theHouse, locale: 'ar' }, tx);
        })
        .catch((error: unknown) => {
          if (outage(error) || taken.length === before) throw error;
          this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        });
      more = taken.length > before;
    }
  }
}
