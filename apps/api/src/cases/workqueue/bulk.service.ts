import { Injectable } from '@nestjs/common';
import { translate } from '@nafida/locales';
import { displayName } from '../../accounts/person.js';
import { Database, statement } from '../../platform/database/database.js';
import { fieldError } from '../../platform/http/problem.filter.js';
import { fill, wrongPlaceholders } from '../../platform/placeholders.js';
import { Conflict, Invalid, Problem } from '../../platform/problem.js';
import type { Reader } from '../case-service.js';
import { caseWords, replyPlaceholders } from '../case-words.js';
import type { CaseRow } from '../case-statements.js';
import { CasesService } from '../cases.service.js';
import type { PerformAction } from '../perform-action.dto.js';
import type { AnswerCases, AssignCases, BulkResults, TransferCases } from './workqueue.dto.js';

const findColleague = statement<{ firstName: string; lastName: string; firstNameAr: string; lastNameAr: string }>(
  'workqueue.colleague',
  `select first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr"
   from accounts where id::text = $1 and office_id = $2 and role in ('clerk', 'supervisor') and status = 'active'`,
);

/** What is done to many cases at once; each one answers for itself. */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
  ) {}

  /** Each case goes to the first who claims it; the others are told. */
  async claim(references: readonly string[], reader: Reader): Promise<BulkResults> {
    const { actor } = reader;
    return this.each(references, reader, async (row, write) => {
      if (row.assigneeId === actor.accountId) return;
      if (row.assigneeId !== null) throw new Conflict('already_assigned');
      await write({ action: 'claim', audience: 'staff', data: {}, assigneeId: actor.accountId });
    });
  }

  async assign(input: AssignCases, reader: Reader): Promise<BulkResults> {
    const colleague = await this.database.row(findColleague, [input.assigneeId, reader.actor.officeId]);
    if (!colleague) throw Invalid.field('/assigneeId', 'unknownColleague');
    return this.each(input.references, reader, async (row, write) => {
      if (row.assigneeId === input.assigneeId) return;
      await write({ action: 'assign', audience: 'staff', data: { assignee: displayName(colleague, reader.locale) }, assigneeId: input.assigneeId });
    });
  }

  async transfer({ references, officeId, reason }: TransferCases, reader: Reader): Promise<BulkResults> {
    return this.perform(new Map(references.map((reference) => [reference, { action: 'transfer', message: reason, officeId }])), reader);
  }

  /** Closes many cases, each with the words for its own citizen. */
  async answer({ answers }: AnswerCases, reader: Reader): Promise<BulkResults> {
    const errors = answers.flatMap(({ message }, place) => wrongPlaceholders(message, replyPlaceholders, `/answers/${place}/message`));
    if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
    return this.perform(new Map(answers.map(({ reference, message }) => [reference, { action: 'answer', message }])), reader);
  }

  private async perform(asked: ReadonlyMap<string, PerformAction>, reader: Reader): Promise<BulkResults> {
    const items: BulkResults['items'] = [];
    for (const [reference, action] of asked) {
      items.push(
        await this.outcome(reference, reader, () =>
          this.database.transaction(async (tx) => {
            const row = await this.cases.lock(reference, tx, reader);
            const message = action.message && fill(action.message, { ...caseWords(row) });
            await this.cases.act(reference, { ...action, message }, undefined, reader, tx);
          }),
        ),
      );
    }
    return { items };
  }

  private async each(
    references: readonly string[],
    reader: Reader,
    work: (row: CaseRow, write: (entry: Parameters<CasesService['note']>[1]) => Promise<number>) => Promise<void>,
  ): Promise<BulkResults> {
    const items: BulkResults['items'] = [];
    for (const reference of new Set(references)) {
      items.push(
        await this.outcome(reference, reader, () =>
          this.database.transaction(async (tx) => {
            const row = await this.cases.lock(reference, tx, reader);
            if (!row.open) throw new Conflict('case_not_open');
            await work(row, (entry) => this.cases.note(row, entry, reader, tx));
          }),
        ),
      );
    }
    return { items };
  }

  private async outcome(reference: string, { locale }: Reader, work: () => Promise<unknown>): Promise<BulkResults['items'][number]> {
    try {
      await work();
      return { reference, done: true };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      // Nobody sees a form here: the answer itself must say what is wrong.
      const [wrong] = error.extras.errors ?? [];
      return { reference, done: false, code: error.code, detail: wrong ? fieldError(wrong, locale).message : translate(locale, `errors:${error.code}.detail`, error.variables) };
    }
  }
}
